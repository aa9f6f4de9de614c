<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
<context>
    <name>Contest</name>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>不涉地点</source>
        <translation>No place involved</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>复杂件</source>
        <translation>Complex case</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Handling unit</translation>
    </message>
    <message>
        <source>建议单位</source>
        <translation>Suggested unit</translation>
    </message>
    <message>
        <source>承办人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>诉求点（一行一项）</source>
        <translation>Demands (one a line)</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Margin note</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>要问的</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>现场情况</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>兑现的凭据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>依据情形</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>到什么时候</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>去的人</source>
        <translation>Who went</translation>
    </message>
    <message>
        <source>怎样送达</source>
        <translation>How it was delivered</translation>
    </message>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>措施</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>不能办的理由</source>
        <translation>Why it cannot be done</translation>
    </message>
    <message>
        <source>批注的种类</source>
        <translation>Kind of note</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>第 %1 项 %2</source>
        <comment>number of a demand, part of its answer</comment>
        <translation>Demand %1: %2</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>%1 %2%3</source>
        <comment>when, who, what</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>这段时间里：%1。</source>
        <translation>Meanwhile: %1.</translation>
    </message>
    <message>
        <source>；</source>
        <comment>between steps</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>以对方的为准</source>
        <translation>Theirs is kept</translation>
    </message>
    <message>
        <source>以我的为准，重新提交</source>
        <translation>Mine was handed in again</translation>
    </message>
    <message>
        <source>合并成一份，重新提交</source>
        <translation>Both were combined and handed in again</translation>
    </message>
    <message>
        <source>原样重试</source>
        <translation>Tried again as it was</translation>
    </message>
    <message>
        <source>留言板后来收下了</source>
        <translation>The board took it after all</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>%1：%2</source>
        <comment>what happened, what was written with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>已收进 %n 件，停在第 %1 行；再导入一次同一份名单，只会补收余下的行。</source>
        <translation>
            <numerusform>%n case has come in; the import stopped at row %1. Importing the same list again adds only the remaining rows.</numerusform>
            <numerusform>%n cases have come in; the import stopped at row %1. Importing the same list again adds only the remaining rows.</numerusform>
        </translation>
    </message>
    <message>
        <source>已收下。这是一件举报，已经密封，只有举报专管人员能看到。</source>
        <translation>Taken in. This is a report of wrongdoing; it is sealed, and only a report keeper can see it.</translation>
    </message>
    <message>
        <source>已收下，由受理员登记。</source>
        <translation>Taken in; the intake clerk registers it.</translation>
    </message>
    <message>
        <source>草稿：%1，%2存，第 %3 稿</source>
        <comment>of what, when, revision</comment>
        <translation>Draft: %1, saved %2, revision %3</translation>
    </message>
</context>
<context>
    <name>Diary</name>
    <message numerus="yes">
        <source>送出 %n 件</source>
        <translation>
            <numerusform>%n thing sent</numerusform>
            <numerusform>%n things sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>收到 %n 条更新</source>
        <translation>
            <numerusform>%n update received</numerusform>
            <numerusform>%n updates received</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <comment>between what went and what came</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>label, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1；没有做完：%2</source>
        <comment>what moved, why it broke off</comment>
        <translation>%1; not finished: %2</translation>
    </message>
    <message numerus="yes">
        <source>同步 %n 次，没有新的内容</source>
        <translation>
            <numerusform>%n sync, nothing new</numerusform>
            <numerusform>%n syncs, nothing new</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 到 %2</source>
        <comment>from, to</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>送出：%1，%2 %3</source>
        <comment>case, who, what</comment>
        <translation>Sent: %1, %2 %3</translation>
    </message>
    <message>
        <source>往返 %1 次，发出 %2 字节，收到 %3 字节</source>
        <comment>requests, bytes, bytes</comment>
        <translation>%1 requests, %2 bytes out, %3 bytes in</translation>
    </message>
    <message>
        <source>还没有发出，下次同步时发送。</source>
        <translation>Not sent yet; it leaves with the next sync.</translation>
    </message>
    <message>
        <source>已经发出，回执还没有收到。下次同步时先查问，不会发第二次。</source>
        <translation>Sent, but no receipt has come yet. The next sync asks first; it is not sent twice.</translation>
    </message>
    <message>
        <source>不必处理；想改主意，可以现在撤回。</source>
        <translation>Nothing to do; if you have changed your mind, you can take it back now.</translation>
    </message>
    <message>
        <source>不必处理，等下次同步。</source>
        <translation>Nothing to do; wait for the next sync.</translation>
    </message>
    <message>
        <source>请对照两边的内容，再决定以谁的为准，或合并成一份。您写的内容不会丢。</source>
        <translation>Please compare both sides, then decide whose is kept, or combine them. What you wrote is not lost.</translation>
    </message>
    <message>
        <source>请按原因改正后重试，或撤回。撤回后文字回到草稿。</source>
        <translation>Please put right what the reason says and try again, or take it back: its text then becomes a draft again.</translation>
    </message>
    <message>
        <source>它排在同一件的前一步之后；前一步办好，它会自动发出。</source>
        <translation>It waits behind an earlier step of the same case and leaves by itself once that is settled.</translation>
    </message>
    <message>
        <source>哪一件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>什么事</source>
        <translation>What</translation>
    </message>
    <message>
        <source>谁办的</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>写的内容</source>
        <translation>What was written</translation>
    </message>
    <message>
        <source>合并稿</source>
        <translation>combined text</translation>
    </message>
    <message>
        <source>这一件已转送别处，手上的内容没有送出，留在这里。</source>
        <translation>The case was passed on elsewhere; what was in hand was not sent and stays here.</translation>
    </message>
    <message>
        <source>这一件已转为举报件，手上的内容没有送出，留在这里。</source>
        <translation>The case became a report of wrongdoing; what was in hand was not sent and stays here.</translation>
    </message>
    <message>
        <source>这一件已不归这台电脑办理，手上的内容没有送出，留在这里。</source>
        <translation>The case is no longer this computer&apos;s; what was in hand was not sent and stays here.</translation>
    </message>
    <message>
        <source>何时离开</source>
        <translation>When it left</translation>
    </message>
    <message>
        <source>留言板发来的一条更新读不懂，原样存着，不影响别的更新。</source>
        <translation>An update from the board could not be read; it is kept as it came and holds up no other.</translation>
    </message>
    <message>
        <source>来自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>%1 第 %2 条</source>
        <comment>feed, number</comment>
        <translation>%1 no. %2</translation>
    </message>
    <message>
        <source>给管理员看的说明</source>
        <translation>For the administrator</translation>
    </message>
    <message>
        <source>收到的原文</source>
        <translation>As it came</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>这一步在诉求现在的状态下不能做，可能别人刚刚办过。</source>
        <translation>This step cannot be taken in the case&apos;s present state. Someone else may have just acted on it.</translation>
    </message>
    <message>
        <source>您写的内容还在。</source>
        <translation>What you wrote is still there.</translation>
    </message>
    <message>
        <source>请看时间线上最近的一步，再决定怎么办。</source>
        <translation>Please look at the latest step in the timeline, then decide what to do.</translation>
    </message>
    <message>
        <source>您的角色没有做这一步的权限。</source>
        <translation>Your role does not have the right to take this step.</translation>
    </message>
    <message>
        <source>什么也没有改动。</source>
        <translation>Nothing has been changed.</translation>
    </message>
    <message>
        <source>请让有权限的同事登录后办理，或请管理员调整角色。</source>
        <translation>Please have a colleague with that right sign in and do it, or ask the administrator to change your roles.</translation>
    </message>
    <message>
        <source>这是一件举报，按规定密封保存。</source>
        <translation>This is a report of wrongdoing, kept sealed as the rules require.</translation>
    </message>
    <message>
        <source>内容没有显示给任何人。</source>
        <translation>Its content has not been shown to anyone.</translation>
    </message>
    <message>
        <source>只有举报专管人员可以办理。</source>
        <translation>Only a report keeper may handle it.</translation>
    </message>
    <message>
        <source>来件没有写明联系方式。</source>
        <translation>The appeal does not say how to reach the appellant.</translation>
    </message>
    <message>
        <source>您填写的内容还在。</source>
        <translation>What you filled in is still there.</translation>
    </message>
    <message>
        <source>请填写姓名或电话；群众不愿留的，请勾选“匿名/不详”。</source>
        <translation>Please fill in a name or telephone number; if the resident prefers not to give one, tick &quot;Anonymous or unknown&quot;.</translation>
    </message>
    <message>
        <source>来件没有写明从哪个渠道来。</source>
        <translation>The appeal does not say through which channel it came.</translation>
    </message>
    <message>
        <source>请选择渠道：来访、来电、来信或网上。</source>
        <translation>Please choose the channel: visit, call, letter or online.</translation>
    </message>
    <message>
        <source>诉求内容是空的。</source>
        <translation>The text of the appeal is empty.</translation>
    </message>
    <message>
        <source>请把群众说的话写进“诉求内容”。</source>
        <translation>Please write what the resident said into &quot;Text of the appeal&quot;.</translation>
    </message>
    <message>
        <source>收件时间晚于现在。</source>
        <translation>The time of receipt is later than now.</translation>
    </message>
    <message>
        <source>请改成群众实际来信、来电的时间。</source>
        <translation>Please enter the time at which the resident actually wrote or called.</translation>
    </message>
    <message>
        <source>所记的时间晚于现在。</source>
        <translation>The recorded time is later than now.</translation>
    </message>
    <message>
        <source>请填写事情实际发生的时间。</source>
        <translation>Please enter the time at which it actually happened.</translation>
    </message>
    <message>
        <source>还没有列出诉求点。</source>
        <translation>No demands have been listed yet.</translation>
    </message>
    <message>
        <source>请至少列出一个诉求点，再登记。</source>
        <translation>Please list at least one demand, then register.</translation>
    </message>
    <message>
        <source>还没有选定类别。</source>
        <translation>No category has been chosen yet.</translation>
    </message>
    <message>
        <source>请先分类，再登记。</source>
        <translation>Please classify first, then register.</translation>
    </message>
    <message>
        <source>还没有写明地点。</source>
        <translation>No place has been given yet.</translation>
    </message>
    <message>
        <source>请填写地点，或勾选“不涉地点”。</source>
        <translation>Please enter the place, or tick &quot;No place involved&quot;.</translation>
    </message>
    <message>
        <source>诉求点没有写，或者有空的、编号不连续。</source>
        <translation>The demands are missing, or one is empty, or their numbers have gaps.</translation>
    </message>
    <message>
        <source>原来的诉求点没有改动。</source>
        <translation>The earlier demands have not been changed.</translation>
    </message>
    <message>
        <source>请至少写一个诉求点，从 1 起依次编号。</source>
        <translation>Please write at least one demand and number them from 1 without gaps.</translation>
    </message>
    <message>
        <source>所选的理由不在规定的理由之中。</source>
        <translation>The chosen ground is not one that the rules provide for.</translation>
    </message>
    <message>
        <source>请从列表中重新选择一条理由。</source>
        <translation>Please choose a ground from the list again.</translation>
    </message>
    <message>
        <source>还没有人提请不予受理。</source>
        <translation>Nobody has proposed to decline this case yet.</translation>
    </message>
    <message>
        <source>请先由受理员提请，再由另一人审核。</source>
        <translation>First an intake clerk proposes it, then another person reviews it.</translation>
    </message>
    <message>
        <source>不予受理须由另一人审核，提请人不能自己同意。</source>
        <translation>Declining must be reviewed by another person; whoever proposed it cannot agree to it.</translation>
    </message>
    <message>
        <source>提请已经保存。</source>
        <translation>The proposal has been saved.</translation>
    </message>
    <message>
        <source>请让审核人登录后办理。</source>
        <translation>Please have a reviewer sign in and do it.</translation>
    </message>
    <message>
        <source>没有写明理由。</source>
        <translation>No reason has been given.</translation>
    </message>
    <message>
        <source>请写一句理由，再做这一步。</source>
        <translation>Please write one sentence giving the reason, then take this step.</translation>
    </message>
    <message>
        <source>没有写明单位。</source>
        <translation>No unit has been named.</translation>
    </message>
    <message>
        <source>请写明由哪个单位办理。</source>
        <translation>Please name the unit that is to handle it.</translation>
    </message>
    <message>
        <source>没有指定承办单位和承办人。</source>
        <translation>No handling unit and handler have been named.</translation>
    </message>
    <message>
        <source>请选定由谁办理。</source>
        <translation>Please choose who is to handle it.</translation>
    </message>
    <message>
        <source>正文是空的。</source>
        <translation>The text is empty.</translation>
    </message>
    <message>
        <source>请写好正文再提交。</source>
        <translation>Please write the text, then submit it.</translation>
    </message>
    <message>
        <source>拟稿人不能签发自己写的答复。</source>
        <translation>The author of a reply cannot sign it off.</translation>
    </message>
    <message>
        <source>答复已在待审核中。</source>
        <translation>The reply is waiting for review.</translation>
    </message>
    <message>
        <source>请让另一位签发人登录后签发。</source>
        <translation>Please have another signer sign in and sign it off.</translation>
    </message>
    <message>
        <source>要签发的文字与送审时的文字不一致。</source>
        <translation>The text to be signed off differs from the text that was submitted.</translation>
    </message>
    <message>
        <source>送审的原文完整保留。</source>
        <translation>The submitted text has been kept in full.</translation>
    </message>
    <message>
        <source>请重新打开这件诉求，看过现在的文字再签发。</source>
        <translation>Please open the case again, read the present text, then sign it off.</translation>
    </message>
    <message>
        <source>这件诉求已经答复过了，不会再发第二次。</source>
        <translation>This case has already been answered; nothing will be sent a second time.</translation>
    </message>
    <message>
        <source>已发的答复和回执都在。</source>
        <translation>The reply that was sent and its receipt are both there.</translation>
    </message>
    <message>
        <source>请看“答复”页中的回执。</source>
        <translation>Please see the receipt on the &quot;Reply&quot; tab.</translation>
    </message>
    <message>
        <source>答复已经有了回执，群众已能看到，不能再撤回。</source>
        <translation>The reply has its receipt and residents can already see it; it can no longer be withdrawn.</translation>
    </message>
    <message>
        <source>答复和回执都在。</source>
        <translation>The reply and its receipt are both there.</translation>
    </message>
    <message>
        <source>如需更正，请重新办理，另写一次答复。</source>
        <translation>To correct it, reopen the case and write another reply.</translation>
    </message>
    <message>
        <source>已经过了期限，不能再申请延期。</source>
        <translation>The time limit has passed; an extension can no longer be requested.</translation>
    </message>
    <message>
        <source>请尽快办理，并在备注中说明原因。</source>
        <translation>Please handle it as soon as possible and give the reason in a note.</translation>
    </message>
    <message>
        <source>延期的次数或日期超出了规定。</source>
        <translation>The number of extensions or the date goes beyond what the rules allow.</translation>
    </message>
    <message>
        <source>原来的期限没有改动。</source>
        <translation>The earlier time limit has not been changed.</translation>
    </message>
    <message>
        <source>请选一个在原期限之后、规定范围之内的日期；已经延过的不能再延。</source>
        <translation>Please choose a date after the earlier time limit and within the rules; a case that was extended once cannot be extended again.</translation>
    </message>
    <message>
        <source>延期须由另一人批准，申请人不能自己批准。</source>
        <translation>An extension must be granted by another person; whoever requested it cannot grant it.</translation>
    </message>
    <message>
        <source>申请已经保存。</source>
        <translation>The request has been saved.</translation>
    </message>
    <message>
        <source>请让领导登录后批准。</source>
        <translation>Please have a leader sign in and grant it.</translation>
    </message>
    <message>
        <source>还没有人提请作废。</source>
        <translation>Nobody has proposed to void this case yet.</translation>
    </message>
    <message>
        <source>请先由一人提请，再由另一人同意。</source>
        <translation>First one person proposes it, then another agrees.</translation>
    </message>
    <message>
        <source>作废须由另一人同意，提请人不能自己同意。</source>
        <translation>Voiding needs the agreement of another person; whoever proposed it cannot agree to it.</translation>
    </message>
    <message>
        <source>请让另一位同事登录后办理。</source>
        <translation>Please have another colleague sign in and do it.</translation>
    </message>
    <message>
        <source>举报不能与普通诉求并在一起。</source>
        <translation>A report of wrongdoing cannot be joined with an ordinary appeal.</translation>
    </message>
    <message>
        <source>两件都没有改动。</source>
        <translation>Neither case has been changed.</translation>
    </message>
    <message>
        <source>请分别办理。</source>
        <translation>Please handle them separately.</translation>
    </message>
    <message>
        <source>所标的文字不在这封来信中。</source>
        <translation>The marked words are not in this letter.</translation>
    </message>
    <message>
        <source>来信没有改动。</source>
        <translation>The letter has not been changed.</translation>
    </message>
    <message>
        <source>请重新选中来信里的文字。</source>
        <translation>Please select the words in the letter again.</translation>
    </message>
    <message>
        <source>不能把一件诉求与它自己关联。</source>
        <translation>A case cannot be linked to itself.</translation>
    </message>
    <message>
        <source>请选择另一件诉求。</source>
        <translation>Please choose another case.</translation>
    </message>
    <message>
        <source>口令不对。</source>
        <translation>The passphrase is wrong.</translation>
    </message>
    <message>
        <source>草稿和数据都没有受影响。</source>
        <translation>Drafts and data are not affected.</translation>
    </message>
    <message>
        <source>请再输入一次；忘记口令请找管理员重设。</source>
        <translation>Please enter it again; if you have forgotten it, ask the administrator to set a new one.</translation>
    </message>
    <message>
        <source>此人已停用，不能登录。</source>
        <translation>This person has been deactivated and cannot sign in.</translation>
    </message>
    <message>
        <source>此人以前办理的内容都保留。</source>
        <translation>Everything this person did before has been kept.</translation>
    </message>
    <message>
        <source>如需恢复，请找管理员。</source>
        <translation>To reactivate this person, please ask the administrator.</translation>
    </message>
    <message>
        <source>另一个窗口或程序正在使用这份数据。</source>
        <translation>Another window or program is using this data.</translation>
    </message>
    <message>
        <source>数据没有改动。</source>
        <translation>The data has not been changed.</translation>
    </message>
    <message>
        <source>请使用已经打开的那个窗口，或先把它关闭。</source>
        <translation>Please use the window that is already open, or close it first.</translation>
    </message>
    <message>
        <source>这份数据由更新版本的连心桌面写成，只能查看，不能修改。</source>
        <translation>This data was written by a newer version of Lianxin Desk; it can be read but not changed.</translation>
    </message>
    <message>
        <source>请安装新版本后再办理。</source>
        <translation>Please install the new version before working on.</translation>
    </message>
    <message>
        <source>现在只能查看，不能修改。</source>
        <translation>At present the data can be read but not changed.</translation>
    </message>
    <message>
        <source>请关闭占用这份数据的其他程序，再重新打开。</source>
        <translation>Please close the other program that uses this data, then open it again.</translation>
    </message>
    <message>
        <source>磁盘满了，这次没有存上。</source>
        <translation>The disk is full; this was not saved.</translation>
    </message>
    <message>
        <source>编辑框里的文字都还在，请不要关闭窗口。</source>
        <translation>The text in the editor is still there; please do not close the window.</translation>
    </message>
    <message>
        <source>请清理磁盘后再试，窗口会自动重新保存。</source>
        <translation>Please free some disk space; the window will then save again by itself.</translation>
    </message>
    <message>
        <source>磁盘读写出错，这次没有存上。</source>
        <translation>The disk failed to read or write; this was not saved.</translation>
    </message>
    <message>
        <source>请检查磁盘和 U 盘是否接好，并尽快备份。</source>
        <translation>Please check that disks and USB sticks are properly connected, and make a backup soon.</translation>
    </message>
    <message>
        <source>数据文件已经损坏，没有再写入。</source>
        <translation>The data file is damaged; nothing more has been written to it.</translation>
    </message>
    <message>
        <source>损坏的文件原样保留。</source>
        <translation>The damaged file has been kept as it is.</translation>
    </message>
    <message>
        <source>打不开数据文件。</source>
        <translation>The data file cannot be opened.</translation>
    </message>
    <message>
        <source>请确认文件夹存在，并且您有权限读写。</source>
        <translation>Please make sure that the folder exists and that you may read and write in it.</translation>
    </message>
    <message>
        <source>没有权限读写这个文件夹。</source>
        <translation>You do not have permission to read and write in this folder.</translation>
    </message>
    <message>
        <source>请换一个文件夹，或请管理员开通权限。</source>
        <translation>Please choose another folder, or ask the administrator for permission.</translation>
    </message>
    <message>
        <source>数据库没有完成这一步。</source>
        <translation>The database did not complete this step.</translation>
    </message>
    <message>
        <source>编辑框里的文字都还在。</source>
        <translation>The text in the editor is still there.</translation>
    </message>
    <message>
        <source>请再试一次；仍不行请把日志交给管理员。</source>
        <translation>Please try again; if it still fails, give the log to the administrator.</translation>
    </message>
    <message>
        <source>数据中有一处读不出来。</source>
        <translation>One item of the data cannot be read.</translation>
    </message>
    <message>
        <source>连上的不是原来绑定的留言板，没有收也没有发任何内容。</source>
        <translation>This is not the message board that this desk belongs to; nothing was received or sent.</translation>
    </message>
    <message>
        <source>待发的内容都在发件箱。</source>
        <translation>Everything that waits to be sent is in the outbox.</translation>
    </message>
    <message>
        <source>请核对留言板地址；确需更换请找管理员。</source>
        <translation>Please check the address of the message board; if it really has to change, ask the administrator.</translation>
    </message>
    <message>
        <source>留言板发来的更新中间缺了一段，这一页没有采用。</source>
        <translation>Part of the updates from the message board is missing; this page was not used.</translation>
    </message>
    <message>
        <source>已有的数据和待发内容都在。</source>
        <translation>Your data and everything that waits to be sent are still there.</translation>
    </message>
    <message>
        <source>下次同步会从缺口处重新接收，不必处理。</source>
        <translation>The next sync starts again at the gap; you need not do anything.</translation>
    </message>
    <message>
        <source>留言板的回答没有传完就断了，没有采用。</source>
        <translation>The answer of the message board broke off before its end; it was not used.</translation>
    </message>
    <message>
        <source>线路恢复后会自动再试。</source>
        <translation>It will be tried again once the line is back.</translation>
    </message>
    <message>
        <source>回答的不是留言板，可能是上网登录页或代理。</source>
        <translation>It was not the message board that answered; it may be a network sign-in page or a proxy.</translation>
    </message>
    <message>
        <source>没有收也没有发任何内容，待发的都在发件箱。</source>
        <translation>Nothing was received or sent; what waits is in the outbox.</translation>
    </message>
    <message>
        <source>请先登录网络，或核对留言板地址，再同步一次。</source>
        <translation>Please sign in to the network first, or check the address of the message board, then sync again.</translation>
    </message>
    <message>
        <source>别人先改了同一处，您的这一步没有生效。</source>
        <translation>Someone else changed the same place first; your step did not take effect.</translation>
    </message>
    <message>
        <source>两边的内容都保留着。</source>
        <translation>Both texts have been kept.</translation>
    </message>
    <message>
        <source>请对照后决定是否重新提交。</source>
        <translation>Please compare them and decide whether to submit yours again.</translation>
    </message>
    <message>
        <source>有一项的内容不对。</source>
        <translation>One item has a wrong value.</translation>
    </message>
    <message>
        <source>其他内容不受影响。</source>
        <translation>Nothing else is affected.</translation>
    </message>
    <message>
        <source>请把出错的位置告诉提供数据的人。</source>
        <translation>Please tell whoever supplied the data where the error is.</translation>
    </message>
    <message>
        <source>规则文件有误，没有采用。</source>
        <translation>The file of rules has an error and was not used.</translation>
    </message>
    <message>
        <source>原来的规则继续有效。</source>
        <translation>The earlier rules stay in force.</translation>
    </message>
    <message>
        <source>请把出错的位置告诉管理员。</source>
        <translation>Please tell the administrator where the error is.</translation>
    </message>
    <message>
        <source>填写的内容有一处不对。</source>
        <translation>One entry is not right.</translation>
    </message>
    <message>
        <source>请改正后再试。</source>
        <translation>Please correct it and try again.</translation>
    </message>
    <message>
        <source>按规定现在不能做这一步。</source>
        <translation>The rules do not allow this step now.</translation>
    </message>
    <message>
        <source>请看时间线和办理规定。</source>
        <translation>Please see the timeline and the handling rules.</translation>
    </message>
    <message>
        <source>没有找到。</source>
        <translation>It was not found.</translation>
    </message>
    <message>
        <source>它可能已转走，或您没有查看的权限。</source>
        <translation>It may have been forwarded, or you may not have the right to see it.</translation>
    </message>
    <message>
        <source>别人先改了同一处。</source>
        <translation>Someone else changed the same place first.</translation>
    </message>
    <message>
        <source>请看过最新的情况再决定。</source>
        <translation>Please look at the latest state, then decide.</translation>
    </message>
    <message>
        <source>另一个程序正在使用这份数据。</source>
        <translation>Another program is using this data.</translation>
    </message>
    <message>
        <source>请先关闭另一个程序，再试一次。</source>
        <translation>Please close the other program first, then try again.</translation>
    </message>
    <message>
        <source>已经取消。</source>
        <translation>It was cancelled.</translation>
    </message>
    <message>
        <source>取消前完成的部分都保留。</source>
        <translation>What was completed before has been kept.</translation>
    </message>
    <message>
        <source>现在连不上留言板。</source>
        <translation>The message board cannot be reached at present.</translation>
    </message>
    <message>
        <source>本机的办理不受影响，待发的都在发件箱。</source>
        <translation>Work on this PC goes on as usual; what waits is in the outbox.</translation>
    </message>
    <message>
        <source>线路恢复后会自动同步。</source>
        <translation>It will sync by itself once the line is back.</translation>
    </message>
    <message>
        <source>留言板不认这个接入码。</source>
        <translation>The message board does not accept this access code.</translation>
    </message>
    <message>
        <source>请向留言板管理员要新的接入码，在“设置—留言板”中更换。</source>
        <translation>Please ask the board&apos;s administrator for a new access code and enter it under &quot;Settings – Message board&quot;.</translation>
    </message>
    <message>
        <source>留言板没有接受。</source>
        <translation>The message board did not accept it.</translation>
    </message>
    <message>
        <source>内容还在发件箱里。</source>
        <translation>It is still in the outbox.</translation>
    </message>
    <message>
        <source>请看原因，改正后重试或撤回。</source>
        <translation>Please see the reason, then correct it and retry, or take it back.</translation>
    </message>
    <message>
        <source>请清理磁盘后再试。</source>
        <translation>Please free some disk space, then try again.</translation>
    </message>
    <message>
        <source>请用最近的备份恢复。</source>
        <translation>Please restore the latest backup.</translation>
    </message>
    <message>
        <source>这份数据由更新版本的连心桌面写成，只能查看。</source>
        <translation>This data was written by a newer version of Lianxin Desk; it can only be read.</translation>
    </message>
    <message>
        <source>读写文件时出错，这次没有存上。</source>
        <translation>A file could not be read or written; this was not saved.</translation>
    </message>
    <message>
        <source>请检查磁盘后再试。</source>
        <translation>Please check the disk, then try again.</translation>
    </message>
    <message>
        <source>程序内部出错，这一步没有完成。</source>
        <translation>An error inside the program prevented this step.</translation>
    </message>
    <message>
        <source>已保存的内容不受影响。</source>
        <translation>What has been saved is not affected.</translation>
    </message>
    <message>
        <source>这是旧格式的 .xls 文件，读不了。</source>
        <translation>This is a file in the old .xls format, which cannot be read.</translation>
    </message>
    <message>
        <source>文件没有改动，也没有导入任何内容。</source>
        <translation>The file has not been changed and nothing was imported.</translation>
    </message>
    <message>
        <source>请在表格软件中另存为 .xlsx 或 .csv，再导入。</source>
        <translation>Please save it as .xlsx or .csv in a spreadsheet program, then import it.</translation>
    </message>
    <message>
        <source>这个表格加了密码，读不了。</source>
        <translation>This spreadsheet is protected by a password and cannot be read.</translation>
    </message>
    <message>
        <source>没有导入任何内容。</source>
        <translation>Nothing was imported.</translation>
    </message>
    <message>
        <source>请去掉密码后另存一份，再导入。</source>
        <translation>Please save a copy without the password, then import it.</translation>
    </message>
    <message>
        <source>这个 .xlsx 文件已经损坏。</source>
        <translation>This .xlsx file is damaged.</translation>
    </message>
    <message>
        <source>请重新下载，或在表格软件中打开后另存一份。</source>
        <translation>Please download it again, or open it in a spreadsheet program and save a copy.</translation>
    </message>
    <message>
        <source>这个文件不是 .xlsx 表格。</source>
        <translation>This file is not an .xlsx spreadsheet.</translation>
    </message>
    <message>
        <source>请确认选对了文件。</source>
        <translation>Please make sure that you chose the right file.</translation>
    </message>
    <message>
        <source>这个文件展开后大得不正常，没有打开。</source>
        <translation>This file unpacks to an abnormal size and was not opened.</translation>
    </message>
    <message>
        <source>请确认文件来源；确是台账的，请分成几份再导入。</source>
        <translation>Please check where the file comes from; if it really is a ledger, split it into parts and import them.</translation>
    </message>
    <message>
        <source>这个文件其实是网页，不是表格。</source>
        <translation>This file is in fact a web page, not a spreadsheet.</translation>
    </message>
    <message>
        <source>请在表格软件中打开，另存为 .xlsx，再导入。</source>
        <translation>Please open it in a spreadsheet program, save it as .xlsx, then import it.</translation>
    </message>
    <message>
        <source>这个文件不是文字，读不了。</source>
        <translation>This file is not text and cannot be read.</translation>
    </message>
    <message>
        <source>文件的文字编码认不出来。</source>
        <translation>The text encoding of the file is not known.</translation>
    </message>
    <message>
        <source>请另存为 UTF-8 编码的 .csv 或 .xlsx，再导入。</source>
        <translation>Please save it as a UTF-8 .csv or as .xlsx, then import it.</translation>
    </message>
    <message>
        <source>文件是空的。</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>没有找到表头。</source>
        <translation>No row of headings was found.</translation>
    </message>
    <message>
        <source>第一行应当是各列的名称，请补上再导入。</source>
        <translation>The first row should name the columns; please add it, then import.</translation>
    </message>
    <message>
        <source>找不到这个文件。</source>
        <translation>The file was not found.</translation>
    </message>
    <message>
        <source>请确认文件还在原处。</source>
        <translation>Please make sure that the file is still in its place.</translation>
    </message>
    <message>
        <source>表格里没有这一张工作表。</source>
        <translation>The spreadsheet does not have this sheet.</translation>
    </message>
    <message>
        <source>请重新选择工作表。</source>
        <translation>Please choose the sheet again.</translation>
    </message>
    <message>
        <source>读不了这个文件。</source>
        <translation>This file cannot be read.</translation>
    </message>
    <message>
        <source>请先在其他程序中关闭它，并确认您有权限读取。</source>
        <translation>Please close it in other programs first and make sure that you may read it.</translation>
    </message>
    <message>
        <source>写不了这个文件。</source>
        <translation>This file cannot be written.</translation>
    </message>
    <message>
        <source>原来的文件没有改动。</source>
        <translation>The earlier file has not been changed.</translation>
    </message>
    <message>
        <source>请换一个位置，或先在其他程序中关闭它。</source>
        <translation>Please choose another place, or close the file in other programs first.</translation>
    </message>
    <message>
        <source>这个文件已经存在。</source>
        <translation>This file already exists.</translation>
    </message>
    <message>
        <source>请换一个文件名，或者确认替换。</source>
        <translation>Please choose another file name, or confirm that it is to be replaced.</translation>
    </message>
    <message>
        <source>有一个引号没有结束，后面的行读不准。</source>
        <translation>A quotation mark is not closed; the rows after it cannot be read reliably.</translation>
    </message>
    <message>
        <source>请在表格软件中打开后另存一份，再导入。</source>
        <translation>Please open it in a spreadsheet program, save a copy, then import that.</translation>
    </message>
    <message>
        <source>这一行太长，读不了。</source>
        <translation>This row is too long to be read.</translation>
    </message>
    <message>
        <source>其他行不受影响。</source>
        <translation>The other rows are not affected.</translation>
    </message>
    <message>
        <source>请检查这一行是否缺了换行或引号。</source>
        <translation>Please check whether this row lacks a line break or a quotation mark.</translation>
    </message>
    <message>
        <source>文字太长，存不下。</source>
        <translation>The text is too long to be stored.</translation>
    </message>
    <message>
        <source>这一行的格子比表头多。</source>
        <translation>This row has more cells than there are headings.</translation>
    </message>
    <message>
        <source>请检查这一行是否多了分隔符。</source>
        <translation>Please check whether this row has a separator too many.</translation>
    </message>
    <message>
        <source>缺少必需的列。</source>
        <translation>A required column is missing.</translation>
    </message>
    <message>
        <source>请指定哪一列是标题、哪一列是内容。</source>
        <translation>Please say which column is the subject and which is the text.</translation>
    </message>
    <message>
        <source>表格里没有这一列。</source>
        <translation>The spreadsheet does not have this column.</translation>
    </message>
    <message>
        <source>请重新指定各列对应的内容。</source>
        <translation>Please say again what each column holds.</translation>
    </message>
    <message>
        <source>不认识这个字段名。</source>
        <translation>This field name is not known.</translation>
    </message>
    <message>
        <source>请从列表中选择字段。</source>
        <translation>Please choose a field from the list.</translation>
    </message>
    <message>
        <source>两列指定成了同一个字段。</source>
        <translation>Two columns have been given the same field.</translation>
    </message>
    <message>
        <source>请只保留其中一列。</source>
        <translation>Please keep only one of them.</translation>
    </message>
    <message>
        <source>各列的对应关系不完整。</source>
        <translation>It is not yet clear what each column holds.</translation>
    </message>
    <message>
        <source>请检查标题和内容是否都已指定。</source>
        <translation>Please check that subject and text have both been assigned a column.</translation>
    </message>
    <message>
        <source>诉求内容是空的，这一行没有导入。</source>
        <translation>The text of the appeal is empty; this row was not imported.</translation>
    </message>
    <message>
        <source>原来的一行原样保留。</source>
        <translation>The original row has been kept as it is.</translation>
    </message>
    <message>
        <source>请补上内容后再导入一次，已导入的不会重复。</source>
        <translation>Please add the text and import again; rows already imported will not be repeated.</translation>
    </message>
    <message>
        <source>诉求标题是空的，这一行没有导入。</source>
        <translation>The subject of the appeal is empty; this row was not imported.</translation>
    </message>
    <message>
        <source>请补上标题后再导入一次，已导入的不会重复。</source>
        <translation>Please add the subject and import again; rows already imported will not be repeated.</translation>
    </message>
    <message>
        <source>时间认不出来，这一行没有导入。</source>
        <translation>The time could not be understood; this row was not imported.</translation>
    </message>
    <message>
        <source>请写成“2026-11-19 08:41”这样的时间，再导入一次。</source>
        <translation>Please write it like &quot;2026-11-19 08:41&quot; and import again.</translation>
    </message>
    <message>
        <source>时间太早或晚于今天，这一行没有导入。</source>
        <translation>The time is too early or later than today; this row was not imported.</translation>
    </message>
    <message>
        <source>请核对年份，再导入一次。</source>
        <translation>Please check the year and import again.</translation>
    </message>
    <message>
        <source>文字里有不能保存的空字符，这一行没有导入。</source>
        <translation>The text holds a null character, which cannot be stored; this row was not imported.</translation>
    </message>
    <message>
        <source>请在表格软件中重新输入这一格，再导入一次。</source>
        <translation>Please type this cell again in a spreadsheet program and import again.</translation>
    </message>
    <message>
        <source>这一格读不出来。</source>
        <translation>This cell cannot be read.</translation>
    </message>
    <message>
        <source>请在表格软件中检查这一格。</source>
        <translation>Please check this cell in a spreadsheet program.</translation>
    </message>
    <message>
        <source>这一行不是完整的 JSON。</source>
        <translation>This line is not complete JSON.</translation>
    </message>
    <message>
        <source>请检查这一行。</source>
        <translation>Please check this line.</translation>
    </message>
    <message>
        <source>这一行不是一条记录。</source>
        <translation>This line is not a record.</translation>
    </message>
    <message>
        <source>放数据的文件夹建不起来，或者不能写。</source>
        <translation>The data folder cannot be created or written to.</translation>
    </message>
    <message>
        <source>没有改动任何文件。</source>
        <translation>No file has been changed.</translation>
    </message>
    <message>
        <source>这个文件夹不能上锁，没法保证只有一个程序在写。</source>
        <translation>This folder cannot be locked, so nothing ensures that only one program writes to it.</translation>
    </message>
    <message>
        <source>请把数据放在本机硬盘上，不要放在网络盘或 U 盘上。</source>
        <translation>Please keep the data on this PC&apos;s own disk, not on a network drive or a USB stick.</translation>
    </message>
    <message>
        <source>这份数据由旧版本写成，只读打开时不能升级。</source>
        <translation>This data was written by an older version; it cannot be upgraded while it is open for reading only.</translation>
    </message>
    <message>
        <source>请先用新版本的窗口正常打开一次，它会自动升级并留一份旧的。</source>
        <translation>Please open it once in the window of the new version; it is then upgraded, and a copy of the old data is kept.</translation>
    </message>
    <message>
        <source>这个文件夹里还没有数据。</source>
        <translation>There is no data in this folder yet.</translation>
    </message>
    <message>
        <source>没有找到这件诉求。</source>
        <translation>This case was not found.</translation>
    </message>
    <message>
        <source>它可能已转走，或您没有查看的权限；请核对编号。</source>
        <translation>It may have been forwarded, or you may not have the right to see it; please check the number.</translation>
    </message>
    <message>
        <source>这个编号对应好几件诉求。</source>
        <translation>This number stands for several cases.</translation>
    </message>
    <message>
        <source>请改用完整的受理编号。</source>
        <translation>Please use the full case number.</translation>
    </message>
    <message>
        <source>没有找到这个人。</source>
        <translation>This person was not found.</translation>
    </message>
    <message>
        <source>请核对姓名，或请管理员添加。</source>
        <translation>Please check the name, or ask the administrator to add this person.</translation>
    </message>
    <message>
        <source>这件诉求在本机已经有了。</source>
        <translation>This appeal is already on this PC.</translation>
    </message>
    <message>
        <source>原有的内容没有改动。</source>
        <translation>What was there has not been changed.</translation>
    </message>
    <message>
        <source>不必再登记一次。</source>
        <translation>You need not register it again.</translation>
    </message>
    <message>
        <source>这件里没有来信内容。</source>
        <translation>This case holds no letter.</translation>
    </message>
    <message>
        <source>发件箱里已经没有这一条了，可能刚刚发出。</source>
        <translation>This item is no longer in the outbox; it may have just been sent.</translation>
    </message>
    <message>
        <source>内容都在时间线上。</source>
        <translation>Everything is in the timeline.</translation>
    </message>
    <message>
        <source>请看时间线上的回执。</source>
        <translation>Please see the receipt in the timeline.</translation>
    </message>
    <message>
        <source>这一条是别人办的，不能替他撤回。</source>
        <translation>Someone else did this; you cannot take it back for them.</translation>
    </message>
    <message>
        <source>内容没有改动。</source>
        <translation>Nothing in it has been changed.</translation>
    </message>
    <message>
        <source>请让本人登录后撤回。</source>
        <translation>Please have that person sign in and take it back.</translation>
    </message>
    <message>
        <source>这一条可能已经送到留言板，现在不能撤回。</source>
        <translation>This item may have reached the message board; it cannot be taken back now.</translation>
    </message>
    <message>
        <source>内容还在发件箱里，不会发第二次。</source>
        <translation>It is still in the outbox and will not be sent a second time.</translation>
    </message>
    <message>
        <source>下次同步会先查问它的下落，之后再决定。</source>
        <translation>The next sync first asks what became of it; decide after that.</translation>
    </message>
    <message>
        <source>登记不能撤回：群众的来件一经登记就保留。</source>
        <translation>A registration cannot be taken back: once registered, a resident&apos;s appeal is kept.</translation>
    </message>
    <message>
        <source>来件没有改动。</source>
        <translation>The appeal has not been changed.</translation>
    </message>
    <message>
        <source>登记错了的，请提请作废，由第二个人同意。</source>
        <translation>If it was registered by mistake, propose to void it; a second person must agree.</translation>
    </message>
    <message>
        <source>这一条没有被退回，不需要重试。</source>
        <translation>This item was not refused; there is no need to retry.</translation>
    </message>
    <message>
        <source>下次同步会自动发送。</source>
        <translation>The next sync sends it.</translation>
    </message>
    <message>
        <source>请缩短后再导入，原来的一行原样保留。</source>
        <translation>Please shorten it, then import; the original row has been kept as it is.</translation>
    </message>
    <message>
        <source>它排在同一件的前一步之后，前一步还没有办成。</source>
        <translation>It follows an earlier step of the same case, which is not settled yet.</translation>
    </message>
    <message>
        <source>请先处理同一件的前一步；办好后它会自动发出。</source>
        <translation>Please settle the earlier step of the same case first; after that it goes out by itself.</translation>
    </message>
    <message>
        <source>留言板的回答在路上损坏了，没有采用。</source>
        <translation>The answer of the message board was damaged on its way; it was not used.</translation>
    </message>
    <message>
        <source>会自动再试；经常这样，请检查网线或代理。</source>
        <translation>It is tried again; if this happens often, check the cable or the proxy.</translation>
    </message>
    <message>
        <source>线路在传送中断开了。</source>
        <translation>The line broke during the transfer.</translation>
    </message>
    <message>
        <source>已有的数据和待发内容都在，不会发第二次。</source>
        <translation>Your data and everything that waits to be sent are still there; nothing is sent a second time.</translation>
    </message>
    <message>
        <source>线路太慢，这次没有传完。</source>
        <translation>The line was too slow to finish this time.</translation>
    </message>
    <message>
        <source>会自动再试；也可以换一条线路后按 F5。</source>
        <translation>It is tried again; you can also change to another line and press F5.</translation>
    </message>
    <message>
        <source>留言板正忙，请我们晚些再送。</source>
        <translation>The message board is busy and asks us to send later.</translation>
    </message>
    <message>
        <source>到时会自动再送，不必处理。</source>
        <translation>It is sent again in due time; you need not do anything.</translation>
    </message>
    <message>
        <source>留言板从备份恢复过，它的记录与这里对不上。</source>
        <translation>The message board was restored from a backup; its records do not match those here.</translation>
    </message>
    <message>
        <source>这里的数据和待发内容都在，没有删除任何东西。</source>
        <translation>The data here and everything that waits to be sent are still there; nothing was deleted.</translation>
    </message>
    <message>
        <source>会自动逐条核对，留言板缺的自动补送，不必处理。</source>
        <translation>Everything is compared by itself, and what the board lacks is sent again; nothing to do.</translation>
    </message>
    <message>
        <source>离上次同步太久，留言板已不留那时以来的逐条更新。</source>
        <translation>The last sync is too long ago: the board no longer keeps the single changes since then.</translation>
    </message>
    <message>
        <source>留言板管理员已停用这台电脑，现在不收也不发。</source>
        <translation>The board&apos;s administrator has shut this computer out; nothing is sent or fetched.</translation>
    </message>
    <message>
        <source>请联系留言板管理员；恢复后会自动继续。</source>
        <translation>Please ask the board&apos;s administrator; once it is let in again everything goes on by itself.</translation>
    </message>
    <message>
        <source>留言板管理员要求清除这台电脑上的数据，已经清除。</source>
        <translation>The board&apos;s administrator wanted everything on this computer deleted, and it is.</translation>
    </message>
    <message>
        <source>能送出的待发内容清除前已交给留言板，由管理员保管。</source>
        <translation>What waited and could leave was handed to the board before, where the administrator keeps it.</translation>
    </message>
    <message>
        <source>请关闭连心桌面；有疑问请联系留言板管理员。</source>
        <translation>Please close Lianxin Desk; if in doubt, ask the board&apos;s administrator.</translation>
    </message>
    <message>
        <source>这里的程序太旧，留言板不再给它发件。</source>
        <translation>This program is too old; the board gives it no more cases.</translation>
    </message>
    <message>
        <source>办好的事照常送出，本机的办理不受影响。</source>
        <translation>What is done here still leaves, and work goes on.</translation>
    </message>
    <message>
        <source>这一步每次送出留言板都没有办成，先放在一边。</source>
        <translation>The board has failed over this step each time it was sent; it is put aside for now.</translation>
    </message>
    <message>
        <source>内容还在发件箱里，别的件照常送出。</source>
        <translation>It is still in the outbox; everything else leaves as usual.</translation>
    </message>
    <message>
        <source>每天会自动再试一次；也可以请留言板管理员查看原因。</source>
        <translation>It is tried again once a day by itself; the board&apos;s administrator can look for the reason.</translation>
    </message>
    <message>
        <source>已有的数据和待发内容都在，没有删除任何东西。</source>
        <translation>What is here and everything that waits to be sent are still there; nothing was deleted.</translation>
    </message>
    <message>
        <source>会自动整份重取，不必处理。</source>
        <translation>All of it is fetched anew by itself; nothing to do.</translation>
    </message>
    <message>
        <source>留言板的版本比这里新，互相听不懂。</source>
        <translation>The message board is newer than this program; the two do not understand each other.</translation>
    </message>
    <message>
        <source>请升级连心桌面。</source>
        <translation>Please upgrade Lianxin Desk.</translation>
    </message>
    <message>
        <source>本机还没有留言板的接入码。</source>
        <translation>This PC has no access code for the message board yet.</translation>
    </message>
    <message>
        <source>本机的办理不受影响。</source>
        <translation>Work on this PC goes on as usual.</translation>
    </message>
    <message>
        <source>请在“设置—留言板”中填写接入码。</source>
        <translation>Please enter the access code under &quot;Settings – Message board&quot;.</translation>
    </message>
    <message>
        <source>这台电脑没有接留言板。</source>
        <translation>This PC has no message board.</translation>
    </message>
    <message>
        <source>需要时在“设置—留言板”中填写地址和接入码。</source>
        <translation>If you need one, enter its address and access code under &quot;Settings – Message board&quot;.</translation>
    </message>
    <message>
        <source>已经有办理内容，不能换成另一个留言板。</source>
        <translation>There is work here already; the message board cannot be exchanged for another.</translation>
    </message>
    <message>
        <source>原来的绑定和待发内容都没有改动。</source>
        <translation>The board it belongs to and what waits to be sent have not been changed.</translation>
    </message>
    <message>
        <source>确需更换，请新建一个数据文件夹。</source>
        <translation>If it really has to change, create a new data folder.</translation>
    </message>
    <message>
        <source>留言板地址写得不对。</source>
        <translation>The address of the message board is not written correctly.</translation>
    </message>
    <message>
        <source>请照管理员给的写，例如 https://board.example.cn。</source>
        <translation>Please write it as the administrator gave it, for example https://board.example.cn.</translation>
    </message>
    <message>
        <source>留言板地址要以 https:// 开头，不然来信会在路上被人看到。</source>
        <translation>The address of the message board must begin with https://, or letters could be read on their way.</translation>
    </message>
    <message>
        <source>办这一步的人还没有留言板的接入码，这一步发不出去。</source>
        <translation>The person who took this step has no access code for the board yet, so it cannot be sent.</translation>
    </message>
    <message>
        <source>内容都在发件箱里，本机的办理不受影响。</source>
        <translation>Everything is in the outbox; work on this computer goes on as before.</translation>
    </message>
    <message>
        <source>请本人在“设置—留言板”中填写自己的接入码（姓名要与留言板上的一致），之后会自动发出。</source>
        <translation>That person should enter their own access code under “Settings – Message board” (with the same name as on the board); then it goes out by itself.</translation>
    </message>
    <message>
        <source>办这一步的人已停用，这一步发不出去。</source>
        <translation>The person who took this step has been deactivated, so it cannot be sent.</translation>
    </message>
    <message>
        <source>请管理员在“设置—人员”中让此人可以登录，之后会自动发出。</source>
        <translation>Please ask an administrator to let that person sign in again under “Settings – People”; then it goes out by itself.</translation>
    </message>
    <message>
        <source>此人还没有留言板的接入码，办的事会留在发件箱里，发不出去。</source>
        <translation>This person has no access code for the board yet; what they do stays in the outbox and cannot be sent.</translation>
    </message>
    <message>
        <source>没有这个词。</source>
        <translation>There is no such word.</translation>
    </message>
    <message>
        <source>请从括号里列出的词中选一个。</source>
        <translation>Please choose one of the words in brackets.</translation>
    </message>
    <message>
        <source>这个数不能用。</source>
        <translation>This number cannot be used.</translation>
    </message>
    <message>
        <source>请用括号里说的数。</source>
        <translation>Please use a number as given in brackets.</translation>
    </message>
    <message>
        <source>时间认不出来。</source>
        <translation>The time cannot be read.</translation>
    </message>
    <message>
        <source>请写成“2026-11-19 08:41”这样的时间。</source>
        <translation>Please write it like &quot;2026-11-19 08:41&quot;.</translation>
    </message>
    <message>
        <source>找不到写着正文的这个文件。</source>
        <translation>The file with the text cannot be found.</translation>
    </message>
    <message>
        <source>请核对“@”后面的文件名。</source>
        <translation>Please check the file name after &quot;@&quot;.</translation>
    </message>
    <message>
        <source>这一点写得不对。</source>
        <translation>This point is not written correctly.</translation>
    </message>
    <message>
        <source>请写成“编号:答复”，例如“1:今晚试亮”。</source>
        <translation>Please write &quot;NUMBER:answer&quot;, for example &quot;1:The lamp is lit tonight&quot;.</translation>
    </message>
    <message>
        <source>没有这个编号的诉求点。</source>
        <translation>There is no demand with this number.</translation>
    </message>
    <message>
        <source>请用括号里的编号。</source>
        <translation>Please use one of the numbers in brackets.</translation>
    </message>
    <message>
        <source>这台电脑上没有叫这个名字的承办人。</source>
        <translation>There is no handler of this name on this computer.</translation>
    </message>
    <message>
        <source>请从括号里列出的承办人中选一位，或请管理员先添加。</source>
        <translation>Please choose one of the handlers in brackets, or ask the administrator to add this one.</translation>
    </message>
    <message>
        <source>只能写成 .xlsx 或 .csv 文件。</source>
        <translation>Only .xlsx and .csv files can be written.</translation>
    </message>
    <message>
        <source>没有写任何文件。</source>
        <translation>No file has been written.</translation>
    </message>
    <message>
        <source>请换一个以 .xlsx 或 .csv 结尾的文件名。</source>
        <translation>Please choose a file name that ends in .xlsx or .csv.</translation>
    </message>
    <message>
        <source>这不是发件箱里的编号。</source>
        <translation>This is not an id of the outbox.</translation>
    </message>
    <message>
        <source>请用 outbox 列出的 op_id。</source>
        <translation>Please use an op_id that outbox lists.</translation>
    </message>
    <message>
        <source>没有说明由谁办理。</source>
        <translation>It was not said who acts.</translation>
    </message>
    <message>
        <source>请用 --as 写明姓名。</source>
        <translation>Please give the name with --as.</translation>
    </message>
    <message>
        <source>没有写明登记哪一件，也没有写来件的内容。</source>
        <translation>Neither a case to register nor a letter was given.</translation>
    </message>
    <message>
        <source>请写诉求的编号，或用 --subject 和 --body 写来件。</source>
        <translation>Please give the number of a case, or a letter with --subject and --body.</translation>
    </message>
    <message>
        <source>没有说清接不接留言板。</source>
        <translation>It was not said whether there is a message board.</translation>
    </message>
    <message>
        <source>请在 --board 和 --offline 中写一个，只写一个。</source>
        <translation>Please give either --board or --offline, and only one of them.</translation>
    </message>
    <message>
        <source>第一个人的资料不全。</source>
        <translation>The details of the first person are incomplete.</translation>
    </message>
    <message>
        <source>请写全 --org、--name 和 --role。</source>
        <translation>Please give --org, --name and --role.</translation>
    </message>
    <message>
        <source>来信里没有这段文字。</source>
        <translation>These words do not stand in the letter.</translation>
    </message>
    <message>
        <source>请照来信原样抄写要标的文字。</source>
        <translation>Please copy the passage exactly as it stands in the letter.</translation>
    </message>
    <message>
        <source>这件还没有答复草稿。</source>
        <translation>This case has no draft of an answer yet.</translation>
    </message>
    <message>
        <source>请先用 answer 写好草稿。</source>
        <translation>Please write the draft with answer first.</translation>
    </message>
    <message>
        <source>这件还没有提交过答复。</source>
        <translation>No answer has been submitted for this case yet.</translation>
    </message>
    <message>
        <source>请先写好答复，提交审核。</source>
        <translation>Please write the answer and submit it for review first.</translation>
    </message>
    <message>
        <source>没有这个类别。</source>
        <translation>There is no such category.</translation>
    </message>
    <message>
        <source>请从类别列表中选择一个；收件时可以先空着，分类时再填。</source>
        <translation>Please choose one from the list of categories; it may be left empty until the case is classified.</translation>
    </message>
    <message>
        <source>这个地址没有回答。</source>
        <translation>Nothing answers at this address.</translation>
    </message>
    <message>
        <source>请核对留言板地址有没有写错、网线接好没有，再试一次。</source>
        <translation>Please check the board&apos;s address and the network cable, then try again.</translation>
    </message>
    <message>
        <source>这个地址回答的不是留言板，可能是上网登录页或代理。</source>
        <translation>What answers at this address is not the message board; it may be a login page or a proxy.</translation>
    </message>
    <message>
        <source>请核对留言板地址；要登录才能上网的，请先登录，再试一次。</source>
        <translation>Please check the board&apos;s address; if the network needs a login, log in first, then try again.</translation>
    </message>
    <message>
        <source>请核对接入码有没有抄漏；仍不行，请向留言板管理员要新的。</source>
        <translation>Please check that the access code is complete; if that does not help, ask the board&apos;s administrator for a new one.</translation>
    </message>
    <message>
        <source>请改正地址，或向留言板管理员询问。</source>
        <translation>Please correct the address, or ask whoever looks after the board.</translation>
    </message>
    <message>
        <source>损坏的文件原样保留；已保存的办理和草稿另有一份。</source>
        <translation>The damaged file is kept as it is; saved work and drafts have a second copy.</translation>
    </message>
    <message>
        <source>请关闭窗口，运行 lianxinctl recover 恢复。</source>
        <translation>Please close the window and run lianxinctl recover.</translation>
    </message>
    <message>
        <source>数据文件已经损坏，或者不是连心桌面的数据。</source>
        <translation>The data file is damaged, or is no file of this program.</translation>
    </message>
    <message>
        <source>文件没有改动；已保存的办理和草稿另有一份。</source>
        <translation>The file was not changed; saved work and drafts have a second copy.</translation>
    </message>
    <message>
        <source>请先核对数据文件夹；没有选错的，运行 lianxinctl recover 恢复。</source>
        <translation>Please check the data folder first; if it is the right one, run lianxinctl recover.</translation>
    </message>
    <message>
        <source>数据文件不见了。</source>
        <translation>The data file is gone.</translation>
    </message>
    <message>
        <source>备份和未发出内容的另一份都还在，没有新建空的数据。</source>
        <translation>The backups and the second copy of unsent work are there; no empty file was made in its place.</translation>
    </message>
    <message>
        <source>请运行 lianxinctl recover 恢复；想从头开始的，请换一个空文件夹。</source>
        <translation>Please run lianxinctl recover; to start afresh, choose an empty folder.</translation>
    </message>
    <message>
        <source>这一步的内容在磁盘上被改坏了，没有发出。</source>
        <translation>The disk has damaged the words of this step; it was not sent.</translation>
    </message>
    <message>
        <source>同一件的后续各步停在这里，其他件照常。</source>
        <translation>Later steps of the same case wait behind it; other cases go on.</translation>
    </message>
    <message>
        <source>请关闭窗口，运行 lianxinctl recover，用另一份补回。</source>
        <translation>Please close the window and run lianxinctl recover, which takes it from the second copy.</translation>
    </message>
    <message>
        <source>这是恢复回来的一步，它的那件诉求还没有从留言板取回。</source>
        <translation>This step was recovered; its case has not come back from the board yet.</translation>
    </message>
    <message>
        <source>内容完整保留。</source>
        <translation>All of it is kept.</translation>
    </message>
    <message>
        <source>请先同步；诉求取回后它自动归位。</source>
        <translation>Please sync; it finds its place as soon as the case is there.</translation>
    </message>
    <message>
        <source>未发出内容的另一份写不进去。</source>
        <translation>The second copy of unsent work cannot be written.</translation>
    </message>
    <message>
        <source>办理和草稿都已存进数据文件，没有丢。</source>
        <translation>Work and drafts are saved in the data file; nothing is lost.</translation>
    </message>
    <message>
        <source>请检查存放它的磁盘或 U 盘；恢复后会自动补写。</source>
        <translation>Please check the disk it lies on; it is made good by itself afterwards.</translation>
    </message>
    <message>
        <source>磁盘满了，未发出内容的另一份没有写上。</source>
        <translation>The disk is full; the second copy of unsent work was not written.</translation>
    </message>
    <message>
        <source>请清理磁盘；之后会自动补写。</source>
        <translation>Please make room on the disk; it is made good by itself afterwards.</translation>
    </message>
    <message>
        <source>未发出内容的另一份正被别的程序占用。</source>
        <translation>Another program is using the second copy of unsent work.</translation>
    </message>
    <message>
        <source>请关闭占用它的程序；之后会自动补写。</source>
        <translation>Please close that program; the copy is made good by itself afterwards.</translation>
    </message>
    <message>
        <source>存放未发出内容另一份的文件认不出来，没有动它。</source>
        <translation>The file that should hold the second copy of unsent work is something else; it was not touched.</translation>
    </message>
    <message>
        <source>办理和草稿都在数据文件里。</source>
        <translation>Work and drafts are in the data file.</translation>
    </message>
    <message>
        <source>请把这个文件移到别处交给管理员，之后会重新写一份。</source>
        <translation>Please move that file away and give it to the administrator; a new copy is then made.</translation>
    </message>
    <message>
        <source>未发出内容的另一份由更新版本写成，没有动它。</source>
        <translation>The second copy of unsent work was written by a newer version; it was not touched.</translation>
    </message>
    <message>
        <source>请换用新版本。</source>
        <translation>Please use the newer version.</translation>
    </message>
    <message>
        <source>另一份里有数据文件没有的办理或草稿，数据文件可能被换成了旧的。</source>
        <translation>The second copy holds work or drafts that the data file lacks; an older file may have been put in its place.</translation>
    </message>
    <message>
        <source>它们都还在，没有删除。</source>
        <translation>They are all there; nothing was deleted.</translation>
    </message>
    <message>
        <source>请关闭窗口，运行 lianxinctl recover 补回。</source>
        <translation>Please close the window and run lianxinctl recover to bring them back.</translation>
    </message>
    <message>
        <source>这份数据是从别处复制来的，已按另一台电脑处理，换了设备编号。</source>
        <translation>This data was copied from elsewhere; it now counts as another PC, with a device number of its own.</translation>
    </message>
    <message>
        <source>数据都在；原来那份不受影响。</source>
        <translation>All data is there; the original is not affected.</translation>
    </message>
    <message>
        <source>两份都在用时，请各自登录、各自同步。</source>
        <translation>If both are in use, please sign in and sync on each.</translation>
    </message>
    <message>
        <source>核对出了问题，见上面各项。</source>
        <translation>The check has found problems, see above.</translation>
    </message>
    <message>
        <source>请运行 lianxinctl recover，再核对一次。</source>
        <translation>Please run lianxinctl recover, then check again.</translation>
    </message>
    <message>
        <source>最近一次自动备份没有做成。</source>
        <translation>The last automatic backup failed.</translation>
    </message>
    <message>
        <source>数据没有受影响，以前的备份都在。</source>
        <translation>The data is not affected; earlier backups are there.</translation>
    </message>
    <message>
        <source>请检查磁盘空间；一小时内会再试。</source>
        <translation>Please check the room on the disk; it is tried again within the hour.</translation>
    </message>
    <message>
        <source>取来的整份数据比这里已有的旧，没有采用。</source>
        <translation>The whole set that was fetched is older than what is here; it was not taken.</translation>
    </message>
    <message>
        <source>下次同步会照常接收更新，不必处理。</source>
        <translation>The next sync goes on as usual; nothing needs to be done.</translation>
    </message>
    <message>
        <source>取来的整份数据没有收全，还不算数。</source>
        <translation>The whole set has not been taken completely and does not count yet.</translation>
    </message>
    <message>
        <source>下次同步会重新取，不必处理。</source>
        <translation>The next sync fetches it again; nothing needs to be done.</translation>
    </message>
    <message>
        <source>您看的时候，对方又有新的改动。</source>
        <translation>While you were looking, the others made another change.</translation>
    </message>
    <message>
        <source>什么也没有提交，两边的内容都在。</source>
        <translation>Nothing was handed in; both sides are kept.</translation>
    </message>
    <message>
        <source>请看过最新的内容再定。</source>
        <translation>Please look at the newest text before you decide.</translation>
    </message>
    <message>
        <source>这一处已经定下来了。</source>
        <translation>This has been settled already.</translation>
    </message>
    <message>
        <source>两边的内容都在时间线里。</source>
        <translation>Both sides are in the timeline.</translation>
    </message>
    <message>
        <source>不必再处理。</source>
        <translation>Nothing more to do.</translation>
    </message>
    <message>
        <source>这一件还有一处两边没有合上，答复先不发送。</source>
        <translation>Two sides of this case still do not fit; the answer is not sent yet.</translation>
    </message>
    <message>
        <source>答复和两边的内容都在。</source>
        <translation>The answer and both sides are kept.</translation>
    </message>
    <message>
        <source>请先点“对照处理”定下以谁的为准，再发送。</source>
        <translation>Please choose “Compare” and decide whose is kept, then send it.</translation>
    </message>
    <message>
        <source>这一步撤回了，换成了按最新情况重新提交的一步。</source>
        <translation>This step was taken back and replaced by one made from what stands now.</translation>
    </message>
    <message>
        <source>原来的文字留在时间线里。</source>
        <translation>Its text stays in the timeline.</translation>
    </message>
    <message>
        <source>不必处理。</source>
        <translation>Nothing to do.</translation>
    </message>
    <message>
        <source>这不是信使文件。</source>
        <translation>This is no courier file.</translation>
    </message>
    <message>
        <source>请核对选中的文件。</source>
        <translation>Check which file was chosen.</translation>
    </message>
    <message>
        <source>信使文件不完整，后半截没有拷过来。</source>
        <translation>The courier file is cut short.</translation>
    </message>
    <message>
        <source>请重新拷贝一次；拷完先安全弹出再拔 U 盘。</source>
        <translation>Copy it once more, and eject the stick before pulling it out.</translation>
    </message>
    <message>
        <source>信使文件坏了，或者路上被人改动过。</source>
        <translation>The courier file is damaged, or somebody has changed it on its way.</translation>
    </message>
    <message>
        <source>请重新拷贝；仍不行，请再打包一次，内容还是原来那些，不会重复办理。</source>
        <translation>Copy it again; if that does not help, pack again: the same work goes along, and nothing is done twice.</translation>
    </message>
    <message>
        <source>拿反了：送去留言板的是打包文件，读入这里的是回件。</source>
        <translation>This is the other of the two: the packed file goes to the board, its answer is read in here.</translation>
    </message>
    <message>
        <source>请换成另一个文件。</source>
        <translation>Take the other file.</translation>
    </message>
    <message>
        <source>文件太大，不是信使文件，或一次带不了这么多。</source>
        <translation>The file is too large to be a courier file, or there is too much for one.</translation>
    </message>
    <message>
        <source>要发的内容都在发件箱。</source>
        <translation>What is to be sent is in the outbox.</translation>
    </message>
    <message>
        <source>请核对文件；确实积压太多，请找管理员。</source>
        <translation>Check the file; if there really is that much, ask the administrator.</translation>
    </message>
    <message>
        <source>这个信使文件是更新版本的软件写的。</source>
        <translation>A newer version has written this courier file.</translation>
    </message>
    <message>
        <source>请先更新软件再读。</source>
        <translation>Update the program first.</translation>
    </message>
    <message>
        <source>这个信使文件是另一个留言板的。</source>
        <translation>This courier file belongs to another board.</translation>
    </message>
    <message>
        <source>请核对文件，或换一台绑定那个留言板的电脑。</source>
        <translation>Check the file, or use a computer of that board.</translation>
    </message>
    <message>
        <source>这份回件是给另一台电脑的。</source>
        <translation>This answer is for another computer.</translation>
    </message>
    <message>
        <source>请拿到打包的那台电脑上读入。</source>
        <translation>Read it in on the computer that packed the file.</translation>
    </message>
    <message>
        <source>留言板从备份恢复过，这个信使文件与它对不上。</source>
        <translation>The board was put back from a backup, and this courier file does not fit it.</translation>
    </message>
    <message>
        <source>什么也没有改动，要发的内容都在发件箱。</source>
        <translation>Nothing was changed, and what is to be sent is in the outbox.</translation>
    </message>
    <message>
        <source>这里还没有留言板的公钥，没法打包。</source>
        <translation>The board&apos;s public key is not here yet, so nothing can be packed.</translation>
    </message>
    <message>
        <source>请有线路时在“设置—留言板”里再填一次接入码，公钥会一起取来。</source>
        <translation>When there is a line, enter the access code once more under Settings – Board; the key comes along.</translation>
    </message>
    <message>
        <source>文件里的人，留言板一个也不认。</source>
        <translation>The board knows none of the people in the file.</translation>
    </message>
    <message>
        <source>什么也没有改动，要发的内容还在原来的发件箱。</source>
        <translation>Nothing was changed, and what is to be sent is still in its outbox.</translation>
    </message>
    <message>
        <source>请向留言板管理员要新的接入码，填好后再打包。</source>
        <translation>Ask the board&apos;s administrator for new access codes, enter them and pack again.</translation>
    </message>
    <message>
        <source>文件写不到那里，可能是 U 盘拔了、满了或写了保护。</source>
        <translation>The file cannot be written there: the stick may be gone, full or write-protected.</translation>
    </message>
    <message>
        <source>没有留下半个文件，要发的内容都在发件箱。</source>
        <translation>No half file was left, and what is to be sent is in the outbox.</translation>
    </message>
    <message>
        <source>请换个位置再来一次，内容不会重复办理。</source>
        <translation>Try again in another place; nothing is done twice.</translation>
    </message>
    <message>
        <source>文件读不出来，可能是 U 盘拔了或坏了。</source>
        <translation>The file cannot be read: the stick may be gone or broken.</translation>
    </message>
    <message>
        <source>请插好 U 盘再读，或换一份拷贝。</source>
        <translation>Plug the stick in again, or take another copy.</translation>
    </message>
    <message>
        <source>有两个文件同名，回件会互相盖掉，一个也没有送。</source>
        <translation>Two files have the same name, and their answers would replace each other. None was carried.</translation>
    </message>
    <message>
        <source>请给其中一个改名，或分两次送。</source>
        <translation>Rename one of them, or carry them one after the other.</translation>
    </message>
    <message>
        <source>这一步正由 U 盘带在路上，随时可能生效，现在不能撤回。</source>
        <translation>This step is on its way on a stick and may take effect at any time, so it cannot be taken back now.</translation>
    </message>
    <message>
        <source>请等回件读入，或联网同步一次；之后就能撤回。</source>
        <translation>Wait until the answer is read in, or sync by line once; then it can be taken back.</translation>
    </message>
    <message>
        <source>留言板正忙着收别的信使文件。</source>
        <translation>The board is busy with other courier files.</translation>
    </message>
    <message>
        <source>请过一会儿再送。</source>
        <translation>Carry it a little later.</translation>
    </message>
    <message>
        <source>这个文件的名称不能用。</source>
        <translation>This file&apos;s name cannot be used.</translation>
    </message>
    <message>
        <source>原文件没有动，什么也没有附上。</source>
        <translation>The file itself is untouched; nothing was attached.</translation>
    </message>
    <message>
        <source>请给文件改个名：一行以内，不带斜杠，200 个字以内。</source>
        <translation>Rename it: one line, no slashes, at most 200 characters.</translation>
    </message>
    <message>
        <source>这个文件没有正确的指纹，程序没有附上它。</source>
        <translation>This file has no proper fingerprint; it was not attached.</translation>
    </message>
    <message>
        <source>原文件没有动。</source>
        <translation>The file itself is untouched.</translation>
    </message>
    <message>
        <source>请再附一次；还是不行，请把日志发给管理员。</source>
        <translation>Attach it again; if that does not help, send the log to the administrator.</translation>
    </message>
    <message>
        <source>这个文件是空的，或者太大了（上限 20 MB）。</source>
        <translation>This file is empty, or too large (at most 20 MB).</translation>
    </message>
    <message>
        <source>请换一份小一些的，或分成几份再附上。</source>
        <translation>Take a smaller one, or attach it in several parts.</translation>
    </message>
    <message>
        <source>这个附件已经作废，或者不在这件诉求里。</source>
        <translation>This attachment has been withdrawn, or is not of this case.</translation>
    </message>
    <message>
        <source>请看时间线上最近的一步。</source>
        <translation>See the latest step in the timeline.</translation>
    </message>
    <message>
        <source>这件诉求没有这个附件。</source>
        <translation>This case has no such attachment.</translation>
    </message>
    <message>
        <source>请再看一遍附件列表；可能刚刚有人撤回了它。</source>
        <translation>Look at the list of attachments again; somebody may just have taken it back.</translation>
    </message>
    <message>
        <source>文件读不出来。</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>什么也没有附上，也没有改动。</source>
        <translation>Nothing was attached or changed.</translation>
    </message>
    <message>
        <source>请确认文件能打开、U 盘还插着，再试一次。</source>
        <translation>Make sure that it opens and that the stick is still in, then try again.</translation>
    </message>
    <message>
        <source>文件写不进去。</source>
        <translation>The file cannot be written.</translation>
    </message>
    <message>
        <source>原来的文件没有动。</source>
        <translation>The file that is here is untouched.</translation>
    </message>
    <message>
        <source>请检查磁盘还有没有空间、能不能写，目标处是不是已有同名文件。</source>
        <translation>Check that the disk has room and can be written, and that no file of that name is there already.</translation>
    </message>
    <message>
        <source>这个附件在本机的那一份不见了。</source>
        <translation>This computer&apos;s copy of the attachment is gone.</translation>
    </message>
    <message>
        <source>诉求和时间线都在，别的工作不受影响。</source>
        <translation>The case and its timeline are whole, and everything else goes on.</translation>
    </message>
    <message>
        <source>留言板上有的可以再取；还没有上传的，请找到原文件再附一次。</source>
        <translation>If the board has it, fetch it again; if it had not been sent, find the file and attach it once more.</translation>
    </message>
    <message>
        <source>这个附件在本机的那一份已损坏，程序不会上传它。</source>
        <translation>This computer&apos;s copy of the attachment is damaged and will not be sent.</translation>
    </message>
    <message>
        <source>今天给原件的流量用完了。</source>
        <translation>Today&apos;s share of the line for originals is used up.</translation>
    </message>
    <message>
        <source>文件在本机，文字和缩略图照常收发。</source>
        <translation>The file is here; text and thumbnails go on as usual.</translation>
    </message>
    <message>
        <source>明天会接着传；等不及的，请选“现在就传”。</source>
        <translation>It goes on tomorrow; if that is too late, choose “Send now”.</translation>
    </message>
    <message>
        <source>网络太慢，先不传较大的原件。</source>
        <translation>The line is too slow for larger originals at the moment.</translation>
    </message>
    <message>
        <source>网络好了会自己传；等不及的，请选“现在就传”。</source>
        <translation>They leave when it is better; if that is too late, choose “Send now”.</translation>
    </message>
    <message>
        <source>这个文件还没有传到留言板。</source>
        <translation>The board has not got this file yet.</translation>
    </message>
    <message>
        <source>等对方的电脑联上网就会传来，程序会自己再取。</source>
        <translation>It comes when the other computer has a line; it is then fetched by itself.</translation>
    </message>
    <message>
        <source>传到的文件和原件不一样，没有采用。</source>
        <translation>The file that arrived is not the one that was announced; it was not taken.</translation>
    </message>
    <message>
        <source>原件没有动。</source>
        <translation>The original is untouched.</translation>
    </message>
    <message>
        <source>程序会重新传一遍；一直这样，请告诉管理员。</source>
        <translation>It is moved once more; if this goes on, tell the administrator.</translation>
    </message>
    <message>
        <source>这个文件传了几次都没有进展。</source>
        <translation>Several tries to move this file have got nowhere.</translation>
    </message>
    <message>
        <source>文件在本机，别的工作不受影响。</source>
        <translation>The file is here, and everything else goes on.</translation>
    </message>
    <message>
        <source>程序过一会儿再试；一直这样，请告诉留言板的管理员。</source>
        <translation>It is tried again later; if this goes on, tell the board&apos;s administrator.</translation>
    </message>
    <message>
        <source>留言板不收这么大的文件。</source>
        <translation>The board takes no file as large as this.</translation>
    </message>
    <message>
        <source>文件在本机，诉求里也写着它。</source>
        <translation>The file is here, and the case names it.</translation>
    </message>
    <message>
        <source>请换一份小一些的再附上，或告诉留言板的管理员。</source>
        <translation>Attach a smaller one, or tell the board&apos;s administrator.</translation>
    </message>
    <message>
        <source>同时在传的文件太多了。</source>
        <translation>Too many files are under way at once.</translation>
    </message>
    <message>
        <source>文件都在本机。</source>
        <translation>The files are all here.</translation>
    </message>
    <message>
        <source>程序会一个一个接着传，不必理会。</source>
        <translation>They go one after the other; nothing need be done.</translation>
    </message>
    <message>
        <source>什么也没有导入或附上。</source>
        <translation>Nothing was imported or attached.</translation>
    </message>
    <message>
        <source>留言板管理员要求清除这台电脑上的数据，但有的备份或取来的文件删不掉。</source>
        <translation>The board&apos;s administrator asked to erase the data of this PC, but some backups or fetched files cannot be deleted.</translation>
    </message>
    <message>
        <source>数据文件还没有动，能送出的待发内容已交给留言板。</source>
        <translation>The data file has not been touched; what could be sent of the waiting work has been handed to the board.</translation>
    </message>
    <message>
        <source>请关闭占用数据文件夹的程序，再同步一次。</source>
        <translation>Please close the programs that use the data folder, then sync once more.</translation>
    </message>
    <message>
        <source>留言板上少了很多件这里还有的诉求，没有照样删除。</source>
        <translation>The board lacks many appeals that are still here; they were not deleted for that.</translation>
    </message>
    <message>
        <source>这里一件也没有删，待发内容也都在，同步照常。</source>
        <translation>Nothing was deleted here, all that waits to be sent is there, and syncing goes on.</translation>
    </message>
    <message>
        <source>请问留言板管理员。这些件在这里照常可看，留言板再有消息时会自动对上。</source>
        <translation>Please ask the board&apos;s administrator. The cases stay readable here and are matched by themselves as soon as the board tells of them again.</translation>
    </message>
    <message>
        <source>这种格式的图片，去不掉里面的拍摄地点、时间等信息。</source>
        <translation>From pictures of this format, the place, time and so on they were taken cannot be removed.</translation>
    </message>
    <message>
        <source>还没有添加，原来的文件没有动。</source>
        <translation>It has not been added; the original file was not touched.</translation>
    </message>
    <message>
        <source>请让手机存成 JPG 再添加；确认里面没有不该外传的，也可以仍然添加。</source>
        <translation>Please have the phone save it as JPG and add that; if you are sure that nothing in it must stay private, you may add it all the same.</translation>
    </message>
    <message>
        <source>这张图片坏了，或者没有拷贝完整。</source>
        <translation>This picture is damaged, or was not copied completely.</translation>
    </message>
    <message>
        <source>请从手机或相机重新拷贝一次。</source>
        <translation>Please copy it from the phone or camera once more.</translation>
    </message>
    <message>
        <source>这张图片大得不正常，没有打开。</source>
        <translation>This picture claims to be abnormally large; it was not opened.</translation>
    </message>
    <message>
        <source>请核对它是不是真的照片。</source>
        <translation>Please check whether it is a real photo.</translation>
    </message>
    <message>
        <source>这种格式的图片在这里显示不了。</source>
        <translation>Pictures of this format cannot be shown here.</translation>
    </message>
    <message>
        <source>文件完好。</source>
        <translation>The file is intact.</translation>
    </message>
    <message>
        <source>请另存到电脑上，用别的看图软件打开。</source>
        <translation>Please save it and open it with another picture viewer.</translation>
    </message>
    <message>
        <source>这个文件比较大，按设置不自动上传。</source>
        <translation>This file is rather large; by the settings it does not upload by itself.</translation>
    </message>
    <message>
        <source>文件在本机，完好。</source>
        <translation>The file is on this PC, intact.</translation>
    </message>
    <message>
        <source>需要的话，请点“现在就上传”。</source>
        <translation>If it is needed, choose “Upload now”.</translation>
    </message>
    <message>
        <source>这种文件可能带有程序，不在这里打开。</source>
        <translation>A file of this kind may contain a program; it is not opened here.</translation>
    </message>
    <message>
        <source>可以另存到电脑上；打开以前，请先确认它的来历。</source>
        <translation>You can save it; before opening it, make sure where it came from.</translation>
    </message>
    <message>
        <source>这一件已经答复过，但留言板恢复以后还没有找回那份答复，新答复先不发送。</source>
        <translation>This case has been answered already, but the board has not got that answer back since it was restored. The new answer is not sent.</translation>
    </message>
    <message>
        <source>两份答复都在本机，那份在时间线上。</source>
        <translation>Both answers are here; the earlier one is in the timeline.</translation>
    </message>
    <message>
        <source>请等办那份答复的电脑联网；等不到的，撤回这份，用“他处已答复”登记原来的回执。</source>
        <translation>Wait for the computer that sent it to be online. If it never will be, withdraw this one and register the old receipt as “answered elsewhere”.</translation>
    </message>
    <message>
        <source>留言板管理员已停用您在留言板上的账号，您办的事现在送不出去。</source>
        <translation>The board&apos;s administrator has disabled your account on the board. What you do cannot be sent now.</translation>
    </message>
    <message>
        <source>这个接入码不能再接入别的电脑：用过它的一台电脑已被管理员停用或清除。</source>
        <translation>This code opens no further computer: one on which it was used has been shut out or wiped by the administrator.</translation>
    </message>
    <message>
        <source>没有这个外部平台。</source>
        <translation>There is no such board.</translation>
    </message>
    <message>
        <source>请核对名称，或先添加。</source>
        <translation>Check the name, or add the board first.</translation>
    </message>
    <message>
        <source>外部平台要有名称。</source>
        <translation>A board needs a name.</translation>
    </message>
    <message>
        <source>请写一个看得懂的名称，来件会用它注明来源。</source>
        <translation>Give it a name people understand; its letters name it as their source.</translation>
    </message>
    <message>
        <source>这种外部平台，这个版本还不会对接。</source>
        <translation>This version cannot speak with boards of that kind.</translation>
    </message>
    <message>
        <source>请更新软件。</source>
        <translation>Please update the program.</translation>
    </message>
    <message>
        <source>那边的回话看不懂，可能不是这种平台，也可能被中间的网页挡住了。</source>
        <translation>The answer makes no sense: it may be no board of this kind, or a page in between.</translation>
    </message>
    <message>
        <source>已收的和待发的都还在。</source>
        <translation>What has come in and what waits is all still here.</translation>
    </message>
    <message>
        <source>请核对地址；上网要先登录的，请先登录再试。</source>
        <translation>Check the address; if the network wants a sign-in, sign in first and try again.</translation>
    </message>
    <message>
        <source>那边正忙，或者出了故障。</source>
        <translation>The board is busy, or out of order.</translation>
    </message>
    <message>
        <source>请过一会儿再试。</source>
        <translation>Please try again later.</translation>
    </message>
    <message>
        <source>那边不认这把密钥。</source>
        <translation>The board does not accept the key.</translation>
    </message>
    <message>
        <source>请向那边的管理员要新的密钥，重新添加一次。</source>
        <translation>Ask its administrator for a new key and add the board once more.</translation>
    </message>
    <message>
        <source>那边没有这个接口。</source>
        <translation>The board has no such interface.</translation>
    </message>
    <message>
        <source>请核对地址。</source>
        <translation>Check the address.</translation>
    </message>
    <message>
        <source>那边不收。</source>
        <translation>The board said no.</translation>
    </message>
    <message>
        <source>答复还在这里。</source>
        <translation>The answer is still here.</translation>
    </message>
    <message>
        <source>请问清原因，再决定要不要再发。</source>
        <translation>Find out why before you let it go again.</translation>
    </message>
    <message>
        <source>有一件来件没有编号，没有收。</source>
        <translation>A letter without a number was not taken in.</translation>
    </message>
    <message>
        <source>其他来件不受影响。</source>
        <translation>The others are not affected.</translation>
    </message>
    <message>
        <source>请告诉那边的管理员。</source>
        <translation>Please tell the administrator there.</translation>
    </message>
    <message>
        <source>这件没有要发到外部平台的答复。</source>
        <translation>No answer of this case is to go to another board.</translation>
    </message>
    <message>
        <source>请核对编号；答复要先签发。</source>
        <translation>Check the number; an answer has to be signed first.</translation>
    </message>
    <message>
        <source>那边上次不收这份答复。</source>
        <translation>The board refused this answer the last time.</translation>
    </message>
    <message>
        <source>弄清原因以后，说明理由，就能再发。</source>
        <translation>Once you know why, give a reason and it can go again.</translation>
    </message>
    <message>
        <source>这件的上一份答复还说不清到没到，新的先不发。</source>
        <translation>It is not known whether an earlier answer of this case arrived, so the new one waits.</translation>
    </message>
    <message>
        <source>两份答复都还在这里。</source>
        <translation>Both answers are still here.</translation>
    </message>
    <message>
        <source>请先弄清上一份。</source>
        <translation>Settle the earlier one first.</translation>
    </message>
    <message>
        <source>这份答复已经有结果了。</source>
        <translation>This answer is settled already.</translation>
    </message>
    <message>
        <source>请刷新再看。</source>
        <translation>Please look again.</translation>
    </message>
    <message>
        <source>这份数据是从备份恢复或者拷贝来的，这份答复也许已经发过。</source>
        <translation>These data were put back from a backup, or copied: the answer may have been sent already.</translation>
    </message>
    <message>
        <source>答复还在这里，没有再发。</source>
        <translation>The answer is still here and was not sent again.</translation>
    </message>
    <message>
        <source>请到那边看一看再定。</source>
        <translation>Please look there and decide.</translation>
    </message>
    <message>
        <source>有人看过，那边没有。</source>
        <translation>Somebody has looked: it is not there.</translation>
    </message>
    <message>
        <source>答复还在这里，下次会再发。</source>
        <translation>The answer is still here and goes the next time.</translation>
    </message>
    <message>
        <source>这件来自外部平台，答复要发回那里。</source>
        <translation>This letter came from another board; its answer goes back there.</translation>
    </message>
    <message>
        <source>答复已签发，还没有发出。</source>
        <translation>The answer is signed and has not left.</translation>
    </message>
    <message>
        <source>这份答复也许已经在外部平台上，现在不能撤回。</source>
        <translation>This answer may already be on the other board and cannot be taken back now.</translation>
    </message>
    <message>
        <source>请到“外部平台”页发出，或用 lianxinctl foreign post。</source>
        <translation>Send it from the page “Other boards”, or with lianxinctl foreign post.</translation>
    </message>
    <message>
        <source>请先到“外部平台”页看它到没到，或用 lianxinctl foreign standing。</source>
        <translation>First see on the page “Other boards” whether it arrived, or with lianxinctl foreign standing.</translation>
    </message>
    <message>
        <source>请接上它所在的磁盘或 U 盘，或换一个文件夹，或请管理员开通权限。</source>
        <translation>Connect the disk it is on, choose another folder, or ask the administrator for access.</translation>
    </message>
    <message>
        <source>请确认文件夹选对了，它所在的磁盘或 U 盘接上了；第一次使用请先完成三步设置。</source>
        <translation>Check that this is the right folder and that the disk it is on is connected; on first use, go through the three steps of the setup.</translation>
    </message>
    <message>
        <source>看不到数据文件：它所在的磁盘没有接上，或者文件夹不让读。</source>
        <translation>The data file cannot be seen: its disk is not connected, or the folder may not be read.</translation>
    </message>
    <message>
        <source>没有新建空的数据，什么也没有改动。</source>
        <translation>No new, empty data was made, and nothing was changed.</translation>
    </message>
    <message>
        <source>请接上磁盘，或请管理员开通权限，再打开一次；不必恢复。</source>
        <translation>Connect the disk, or ask the administrator for access, and open it again; there is no need to recover.</translation>
    </message>
    <message>
        <source>看不到备份，或看不到未发出内容的另一份：存放它的磁盘没有接上。</source>
        <translation>The backups, or the second copy of unsent work, cannot be seen: the disk they are on is not connected.</translation>
    </message>
    <message>
        <source>没有恢复，什么也没有改动。</source>
        <translation>Nothing was recovered, and nothing was changed.</translation>
    </message>
    <message>
        <source>请接上那个磁盘再恢复；那个磁盘确实没有了的，先移走数据文件夹里的 second/elsewhere 或 backup。</source>
        <translation>Connect that disk, then recover; if it is gone for good, first move second/elsewhere or backup out of the data folder.</translation>
    </message>
    <message>
        <source>停着不动，不处理就发不出去。</source>
        <translation>Stuck: nothing leaves before somebody deals with it.</translation>
    </message>
    <message>
        <source>内容都还在，其他的照常收发。</source>
        <translation>Everything is still here; the rest was exchanged as usual.</translation>
    </message>
    <message>
        <source>请用 outbox 查看是哪几步、为什么。</source>
        <translation>See `outbox` for which and why.</translation>
    </message>
    <message>
        <source>答复是空的。</source>
        <translation>The reply is empty.</translation>
    </message>
    <message>
        <source>原来的草稿没有改动。</source>
        <translation>The earlier draft was not changed.</translation>
    </message>
    <message>
        <source>请写上答复的正文。</source>
        <translation>Please write the text of the reply.</translation>
    </message>
    <message>
        <source>没有写要做什么。</source>
        <translation>The command line does not say what to do.</translation>
    </message>
    <message>
        <source>请写一个命令，例如 list 或 sync；加 --help 可看全部命令。</source>
        <translation>Give a command, such as list or sync; --help shows them all.</translation>
    </message>
    <message>
        <source>命令里缺了这一项。</source>
        <translation>This is missing in the command.</translation>
    </message>
    <message>
        <source>请补上再来一次；加 --help 可看写法。</source>
        <translation>Add it and try again; --help shows how.</translation>
    </message>
    <message>
        <source>认不出这个命令或选项。</source>
        <translation>There is no such command or option.</translation>
    </message>
    <message>
        <source>请核对拼写；加 --help 可看全部命令和选项。</source>
        <translation>Check the spelling; --help shows all commands and options.</translation>
    </message>
    <message>
        <source>这个选项不能这样写。</source>
        <translation>The option cannot be given like this.</translation>
    </message>
    <message>
        <source>加 --help 可看它的写法。</source>
        <translation>--help shows how to write it.</translation>
    </message>
    <message>
        <source>命令写得不对。</source>
        <translation>The command line is wrong.</translation>
    </message>
    <message>
        <source>加 --help 可看写法。</source>
        <translation>--help shows how to write it.</translation>
    </message>
    <message>
        <source>里面有认不出的字，不是 UTF-8 编码。</source>
        <translation>There are characters that cannot be read: this is not UTF-8.</translation>
    </message>
    <message>
        <source>请把终端或文件改成 UTF-8 编码，再来一次。</source>
        <translation>Set the terminal or the file to UTF-8 and try again.</translation>
    </message>
    <message>
        <source>您在这个文件夹里办过件，现在里面没有桌面。</source>
        <translation>You have worked in this folder, and now there is no desk in it.</translation>
    </message>
    <message>
        <source>没有改动任何文件，也没有新建桌面。</source>
        <translation>No file was changed and no new desk was begun.</translation>
    </message>
    <message>
        <source>多半是磁盘或 U 盘没有接上：接好后再试。搬过地方的，请指出它现在的文件夹。</source>
        <translation>Most likely its disk or stick is not connected: connect it and try again. If the desk was moved, say in which folder it is now.</translation>
    </message>
    <message>
        <source>请再打包一次送去；仍对不上，请想办法联网同步一次。</source>
        <translation>Pack once more and have it carried there; if that does not fit either, find a line and sync once.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>标题</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>来信时间</source>
        <translation>Date of the letter</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>原编号</source>
        <translation>Original number</translation>
    </message>
    <message>
        <source>诉求类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Handling unit</translation>
    </message>
    <message>
        <source>办理状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>答复内容</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>答复时间</source>
        <translation>Date of the reply</translation>
    </message>
    <message>
        <source>答复单位</source>
        <translation>Replying unit</translation>
    </message>
    <message>
        <source>系统内部号</source>
        <translation>Internal number</translation>
    </message>
    <message>
        <source>原样保留</source>
        <translation>Keep as it is</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>在本机</source>
        <translation>On this PC</translation>
    </message>
    <message>
        <source>已上传 %1%</source>
        <translation>%1% uploaded</translation>
    </message>
    <message>
        <source>在本机 · 马上上传</source>
        <translation>On this PC · uploads next</translation>
    </message>
    <message>
        <source>在本机 · 等待上传</source>
        <translation>On this PC · waits to upload</translation>
    </message>
    <message>
        <source>在留言板 · 未取回</source>
        <translation>On the board · not fetched</translation>
    </message>
    <message>
        <source>已取回 %1%</source>
        <translation>%1% fetched</translation>
    </message>
    <message>
        <source>等待取回</source>
        <translation>Waits to be fetched</translation>
    </message>
    <message>
        <source>文件不见了</source>
        <translation>File missing</translation>
    </message>
    <message>
        <source>文件损坏</source>
        <translation>File damaged</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>what it is, its name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>已作废：%1</source>
        <translation>Withdrawn: %1</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>承办人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>提请不予受理</source>
        <translation>Propose to decline</translation>
    </message>
    <message>
        <source>由另一位同志审定后才生效。下面的话会原样告知来信人：不予受理的理由，应当去哪里、怎样反映。</source>
        <translation>It takes effect only after another person has agreed. The appellant will be told the words below exactly as they stand: why the appeal is declined, and where and how to raise it instead.</translation>
    </message>
    <message>
        <source>提请审定</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>告知来信人的话</source>
        <translation>Words to the appellant</translation>
    </message>
    <message>
        <source>例：您反映的劳动报酬争议，可以向县劳动人事争议仲裁委员会申请仲裁，电话……</source>
        <translation>Example: You can take the dispute about your wages to the county&apos;s labour arbitration committee, telephone …</translation>
    </message>
    <message>
        <source>交办</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>交给一个单位和一位承办人。换了单位，单位的办理时限重新起算，来信人的总时限不变。</source>
        <translation>Give it to one unit and one handler. If the unit changes, the unit&apos;s time limit starts again; the appellant&apos;s overall time limit stays the same.</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Handling unit</translation>
    </message>
    <message>
        <source>退单</source>
        <translation>Return dispatch</translation>
    </message>
    <message>
        <source>向派单单位说明不归本单位办理的依据，由它决定。来信人的总时限照走。</source>
        <translation>Tell the dispatching unit on what basis this is not ours to handle; it decides. The appellant&apos;s overall time limit runs on.</translation>
    </message>
    <message>
        <source>提出退单</source>
        <translation>Return dispatch</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>文件名称、文号、条款</source>
        <translation>Title, document number and article</translation>
    </message>
    <message>
        <source>建议承办单位</source>
        <translation>Suggested unit</translation>
    </message>
    <message>
        <source>转送</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>离开本单位：原信、诉求清单和办理记录随之转给对方，来信人会看到去向。</source>
        <translation>It leaves this unit: the letter, the list of demands and the handling record go with it, and the appellant will see where it went.</translation>
    </message>
    <message>
        <source>转送给</source>
        <translation>Forward to</translation>
    </message>
    <message>
        <source>延到</source>
        <translation>Extend to</translation>
    </message>
    <message>
        <source>申请延期</source>
        <translation>Request extension</translation>
    </message>
    <message>
        <source>到期之前提出，由领导审批。批准后会告知来信人理由和新的期限。</source>
        <translation>To be requested before the time limit and decided by a leader. Once granted, the appellant is told the reason and the new time limit.</translation>
    </message>
    <message>
        <source>提出申请</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>只有法定事由才能中止。是否停止计时，由该事由的规定决定。</source>
        <translation>A case may be suspended only on a ground in law. That ground&apos;s rule says whether the clock stops.</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record delivery</translation>
    </message>
    <message>
        <source>这台电脑没有连接留言板：请把签发的答复送到来信人手里，再在这里记下怎样送到的。</source>
        <translation>This PC is not connected to a message board: please deliver the signed reply to the appellant, then record here how that was done.</translation>
    </message>
    <message>
        <source>怎样送达</source>
        <translation>How delivered</translation>
    </message>
    <message>
        <source>回执号或签收人</source>
        <translation>Receipt or signed by</translation>
    </message>
    <message>
        <source>送达时间</source>
        <translation>Delivered at</translation>
    </message>
    <message>
        <source>他处已答复</source>
        <translation>Answered elsewhere</translation>
    </message>
    <message>
        <source>来源系统已经答复了这件诉求，这里不再重复答复，只记下在哪里、以什么编号答复。</source>
        <translation>The system it came from has already answered this appeal. It is not answered again here; only where and under which number is recorded.</translation>
    </message>
    <message>
        <source>记下并办结</source>
        <translation>Record and close</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>那里的编号</source>
        <translation>Number there</translation>
    </message>
    <message>
        <source>答复时间</source>
        <translation>Answered at</translation>
    </message>
    <message>
        <source>那里的答复</source>
        <translation>Reply there</translation>
    </message>
    <message>
        <source>照原文，可以不填</source>
        <translation>Word for word; may be left empty</translation>
    </message>
    <message>
        <source>下次再联系</source>
        <translation>Next attempt</translation>
    </message>
    <message>
        <source>记录联系</source>
        <translation>Record a contact</translation>
    </message>
    <message>
        <source>没打通也要记：三次联系不上，是以后办结的依据。</source>
        <translation>Record failed attempts too: three of them are grounds for closing the case later.</translation>
    </message>
    <message>
        <source>记下联系</source>
        <translation>Record contact</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>By</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>说了什么</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>尽量记来信人的原话</source>
        <translation>In the appellant&apos;s own words as far as possible</translation>
    </message>
    <message>
        <source>记录走访</source>
        <translation>Record a visit</translation>
    </message>
    <message>
        <source>写答复时，核查情况就从这里来。</source>
        <translation>The reply takes its findings from here.</translation>
    </message>
    <message>
        <source>记下走访</source>
        <translation>Record visit</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>参加人</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>看到什么</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>量了多少、拍了什么、谁说了什么</source>
        <translation>What was measured, what was photographed, who said what</translation>
    </message>
    <message>
        <source>只在内部留痕。</source>
        <translation>This stays in the internal record only.</translation>
    </message>
    <message>
        <source>不同意不予受理</source>
        <translation>Refuse to decline</translation>
    </message>
    <message>
        <source>重新派来</source>
        <translation>Re-dispatch</translation>
    </message>
    <message>
        <source>单位的办理时限重新起算，来信人的总时限照旧。</source>
        <translation>The unit&apos;s time limit starts again; the appellant&apos;s overall time limit stays as it is.</translation>
    </message>
    <message>
        <source>不同意延期</source>
        <translation>Refuse extension</translation>
    </message>
    <message>
        <source>原来的期限不变。</source>
        <translation>The earlier time limit stays as it is.</translation>
    </message>
    <message>
        <source>请群众补充</source>
        <translation>Ask the appellant</translation>
    </message>
    <message>
        <source>来信人会看到这个问题。等待期间时限照走。</source>
        <translation>The appellant will see this question. The clocks run on while you wait.</translation>
    </message>
    <message>
        <source>问来信人什么</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>录入群众补充</source>
        <translation>Enter the appellant&apos;s answer</translation>
    </message>
    <message>
        <source>请照来信人的原话录入。</source>
        <translation>Please enter the appellant&apos;s own words.</translation>
    </message>
    <message>
        <source>补充的情况</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>还没有回执的答复可以撤回修改；已经送到的不能撤回。</source>
        <translation>A reply without a receipt can be withdrawn and revised; one that was delivered cannot.</translation>
    </message>
    <message>
        <source>承诺已兑现</source>
        <translation>Promise kept</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>写明问题解决了没有、来信人怎样评价。“办结”不等于“解决”。</source>
        <translation>Say whether the problem is resolved and how the appellant rates it. &quot;Closed&quot; does not mean &quot;resolved&quot;.</translation>
    </message>
    <message>
        <source>重新办理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>单位的办理时限重新起算；原来的答复和记录都保留。</source>
        <translation>The unit&apos;s time limit starts again; earlier replies and records are all kept.</translation>
    </message>
    <message>
        <source>退出并案</source>
        <translation>Leave the joint case</translation>
    </message>
    <message>
        <source>回到并案以前的状态。</source>
        <translation>The case returns to its state before it was joined.</translation>
    </message>
    <message>
        <source>提请作废</source>
        <translation>Propose to void</translation>
    </message>
    <message>
        <source>只用于错录。由另一位同志核准；编号、原文、理由和两人的姓名都留存。</source>
        <translation>Only for wrong entries. Another person must agree; the number, the text, the reason and both names are kept.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>知道了</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>随处可用</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>单键（焦点不在文字框时）</source>
        <translation>Single keys (outside text fields)</translation>
    </message>
    <message>
        <source>单键快捷键可以在“设置—显示”里关掉。</source>
        <translation>Single keys can be switched off under &quot;Settings – Display&quot;.</translation>
    </message>
    <message>
        <source>关于连心桌面</source>
        <translation>About Lianxin Desk</translation>
    </message>
    <message>
        <source>连心桌面 %1</source>
        <translation>Lianxin Desk %1</translation>
    </message>
    <message>
        <source>乡镇（街道）办理群众诉求的离线工作台。断网照常办理，来线后每件只发一次。</source>
        <translation>An offline desk for townships and subdistricts that handle residents&apos; appeals. Work goes on without a line; once the line is back, each item is sent exactly once.</translation>
    </message>
    <message>
        <source>自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布，不提供任何担保。</source>
        <translation>Free software under the GNU General Public License, version 3 or later, without any warranty.</translation>
    </message>
    <message>
        <source>这个程序不记录谁登录了几次、点了什么、停留多久。</source>
        <translation>This program does not record how often anyone signs in, what they click or how long they stay.</translation>
    </message>
    <message>
        <source>选中来信里的一段话时</source>
        <translation>With words of the letter selected</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>状态</source>
        <comment>search operator</comment>
        <translation>status</translation>
    </message>
    <message>
        <source>村</source>
        <comment>search operator</comment>
        <translation>village</translation>
    </message>
    <message>
        <source>类别</source>
        <comment>search operator</comment>
        <translation>category</translation>
    </message>
    <message>
        <source>渠道</source>
        <comment>search operator</comment>
        <translation>channel</translation>
    </message>
    <message>
        <source>经办</source>
        <comment>search operator</comment>
        <translation>handler</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>冲突</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>来过</source>
        <comment>an earlier letter like it was found</comment>
        <translation>Repeat</translation>
    </message>
    <message numerus="yes">
        <source>待发 %n</source>
        <translation>
            <numerusform>%n unsent</numerusform>
            <numerusform>%n unsent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>六步中已完成 %n 步</source>
        <translation>
            <numerusform>%n of six steps done</numerusform>
            <numerusform>%n of six steps done</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <comment>between what a screen reader says of a case</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>（删去了）</source>
        <translation>(removed)</translation>
    </message>
    <message>
        <source>（没有）</source>
        <translation>(nothing)</translation>
    </message>
</context>
<context>
    <name>SingleKeys</name>
    <message>
        <source>下一件</source>
        <translation>Next case</translation>
    </message>
    <message>
        <source>上一件</source>
        <translation>Previous case</translation>
    </message>
    <message>
        <source>写答复：到第一项还没有答的</source>
        <translation>Write the reply: to the first demand without one</translation>
    </message>
    <message>
        <source>写内部备注</source>
        <translation>Write an internal note</translation>
    </message>
    <message>
        <source>交办</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>划线</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Annotate</translation>
    </message>
    <message>
        <source>设为诉求</source>
        <translation>Make it a demand</translation>
    </message>
    <message>
        <source>看附件</source>
        <translation>Look at the files</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>○ 单机使用</source>
        <translation>○ Without a board</translation>
    </message>
    <message>
        <source>● 已同步</source>
        <translation>● In sync</translation>
    </message>
    <message numerus="yes">
        <source>◐ 正在同步，已收 %n 件</source>
        <translation>
            <numerusform>◐ Syncing, %n item received</numerusform>
            <numerusform>◐ Syncing, %n items received</numerusform>
        </translation>
    </message>
    <message>
        <source>◐ 正在同步</source>
        <translation>◐ Syncing</translation>
    </message>
    <message>
        <source>○ 离线</source>
        <translation>○ Offline</translation>
    </message>
    <message>
        <source>▲ 接入码失效</source>
        <translation>▲ Access code not accepted</translation>
    </message>
    <message>
        <source>▲ 不是原来的留言板</source>
        <translation>▲ Not our message board</translation>
    </message>
    <message>
        <source>▲ 本机已被停用</source>
        <translation>▲ Shut out by the board</translation>
    </message>
    <message>
        <source>▲ 本机数据已清除</source>
        <translation>▲ Deleted as ordered</translation>
    </message>
    <message>
        <source>▲ 需要升级</source>
        <translation>▲ Update needed</translation>
    </message>
    <message>
        <source>这台电脑没有接留言板，来件由登记和导入进来，办理都在本机完成。</source>
        <translation>This PC has no message board. Appeals come in by registration and import, and all work is done here.</translation>
    </message>
    <message>
        <source>本机与留言板一致。</source>
        <translation>This PC and the message board agree.</translation>
    </message>
    <message>
        <source>正在与留言板交换，可以继续办理。</source>
        <translation>Exchanging with the message board; you can go on working.</translation>
    </message>
    <message numerus="yes">
        <source>待发 %n</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
    <message>
        <source>上次同步 %1</source>
        <translation>Last sync %1</translation>
    </message>
    <message numerus="yes">
        <source>发件箱里有 %n 件待发，回执到了才会移走。</source>
        <translation>
            <numerusform>%n item waits in the outbox; it leaves only when its receipt has come.</numerusform>
            <numerusform>%n items wait in the outbox; each leaves only when its receipt has come.</numerusform>
        </translation>
    </message>
    <message>
        <source>发件箱是空的，没有待发的内容。</source>
        <translation>The outbox is empty; nothing waits to be sent.</translation>
    </message>
    <message numerus="yes">
        <source>这台电脑的时钟比留言板快 %n 分钟，请校准。</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute ahead of the board&apos;s; please set it.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes ahead of the board&apos;s; please set it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>这台电脑的时钟比留言板慢 %n 分钟，请校准。</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute behind the board&apos;s; please set it.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes behind the board&apos;s; please set it.</numerusform>
        </translation>
    </message>
    <message>
        <source>留言板在%1前后从备份恢复过，丢了这里送过的 %2 条，已补送 %3 条。</source>
        <translation>The board was restored from a backup around %1 and lost %2 steps sent from here; %3 are restored.</translation>
    </message>
    <message>
        <source>上次同步成功：%1。</source>
        <translation>Last successful sync: %1.</translation>
    </message>
    <message>
        <source>下次自动再试：%1。</source>
        <translation>Next attempt: %1.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>内部 · 来信人看不到</source>
        <translation>Internal · not seen by the appellant</translation>
    </message>
    <message>
        <source>yyyy年M月d日</source>
        <comment>day heading</comment>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>第 %1 次答复 第 %2 稿 · %3</source>
        <translation>Reply %1, draft %2 · %3</translation>
    </message>
    <message>
        <source>%1 拟稿，%2 提交</source>
        <translation>Drafted by %1, submitted %2</translation>
    </message>
    <message>
        <source>%1 签发，%2</source>
        <translation>Signed off by %1, %2</translation>
    </message>
    <message>
        <source>%1 送达，回执 %2</source>
        <translation>Delivered %1, receipt %2</translation>
    </message>
    <message>
        <source>意见：%1</source>
        <translation>Comment: %1</translation>
    </message>
    <message>
        <source>○ 这一项没有答</source>
        <translation>○ This demand has no reply</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>措施</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>By when</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>不能办的理由</source>
        <translation>Why it cannot be done</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>逾期 %n 分钟</source>
        <translation>
            <numerusform>%n minute overdue</numerusform>
            <numerusform>%n minutes overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 小时</source>
        <translation>
            <numerusform>%n hour overdue</numerusform>
            <numerusform>%n hours overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 天</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>剩 %n 分钟</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>剩 %n 小时</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 个工作日</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 天</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message>
        <source>按时完成</source>
        <translation>done on time</translation>
    </message>
    <message>
        <source>逾期后完成</source>
        <translation>done late</translation>
    </message>
    <message>
        <source>中止，不计时</source>
        <translation>suspended, clock stopped</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>clock, how it stands</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>今天 %1</source>
        <translation>today %1</translation>
    </message>
    <message>
        <source>昨天 %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <source>yyyy年M月d日</source>
        <extracomment>A date format of QDate::toString.</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>M月d日</source>
        <extracomment>A date format of QDate::toString, then the time.</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>yyyy年M月d日 HH:mm</source>
        <extracomment>A format of QDateTime::toString.</extracomment>
        <translation>d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>新收</source>
        <translation>New</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>待补充</source>
        <translation>Awaiting information</translation>
    </message>
    <message>
        <source>已受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>退单异议中</source>
        <translation>Dispatch returned</translation>
    </message>
    <message>
        <source>已转送</source>
        <translation>Forwarded</translation>
    </message>
    <message>
        <source>已交办</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>延期审批中</source>
        <translation>Extension requested</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>待审核</source>
        <translation>Awaiting review</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>Returned for revision</translation>
    </message>
    <message>
        <source>已签发</source>
        <translation>Signed off</translation>
    </message>
    <message>
        <source>待发送</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>回访中</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>重新办理</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>跟踪办理</source>
        <translation>Tracking</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>并案</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>未定性质</source>
        <comment>kind of appeal</comment>
        <translation>Kind not set</translation>
    </message>
    <message>
        <source>咨询</source>
        <comment>kind of appeal</comment>
        <translation>Enquiry</translation>
    </message>
    <message>
        <source>求助</source>
        <comment>kind of appeal</comment>
        <translation>Request for help</translation>
    </message>
    <message>
        <source>投诉</source>
        <comment>kind of appeal</comment>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>举报</source>
        <comment>kind of appeal</comment>
        <translation>Report of wrongdoing</translation>
    </message>
    <message>
        <source>建议</source>
        <comment>kind of appeal</comment>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>表扬</source>
        <comment>kind of appeal</comment>
        <translation>Praise</translation>
    </message>
    <message>
        <source>普通</source>
        <comment>urgency</comment>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>紧急</source>
        <comment>urgency</comment>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>突发</source>
        <comment>urgency</comment>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>受理员</source>
        <translation>Intake clerk</translation>
    </message>
    <message>
        <source>分办员</source>
        <translation>Dispatcher</translation>
    </message>
    <message>
        <source>承办人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>审核人</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>签发人</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>督办员</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>回访员</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>档案员</source>
        <translation>Archivist</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>网格员</source>
        <translation>Grid worker</translation>
    </message>
    <message>
        <source>观察员</source>
        <translation>Observer</translation>
    </message>
    <message>
        <source>举报专管</source>
        <translation>Report keeper</translation>
    </message>
    <message>
        <source>今日</source>
        <comment>work list</comment>
        <translation>Today</translation>
    </message>
    <message>
        <source>新收</source>
        <comment>work list</comment>
        <translation>New</translation>
    </message>
    <message>
        <source>办理中</source>
        <comment>work list</comment>
        <translation>In progress</translation>
    </message>
    <message>
        <source>待审核</source>
        <comment>work list</comment>
        <translation>To review</translation>
    </message>
    <message>
        <source>待发送</source>
        <comment>work list</comment>
        <translation>To send</translation>
    </message>
    <message>
        <source>已答复</source>
        <comment>work list</comment>
        <translation>Answered</translation>
    </message>
    <message>
        <source>已办结</source>
        <comment>work list</comment>
        <translation>Closed</translation>
    </message>
    <message>
        <source>举报</source>
        <comment>work list</comment>
        <translation>Reports</translation>
    </message>
    <message>
        <source>全部</source>
        <comment>work list</comment>
        <translation>All</translation>
    </message>
    <message>
        <source>签收</source>
        <comment>clock</comment>
        <translation>Sign-for</translation>
    </message>
    <message>
        <source>首次联系</source>
        <comment>clock</comment>
        <translation>First contact</translation>
    </message>
    <message>
        <source>承办时限</source>
        <comment>clock</comment>
        <translation>Unit</translation>
    </message>
    <message>
        <source>居民时限</source>
        <comment>clock</comment>
        <translation>Resident</translation>
    </message>
    <message>
        <source>标记</source>
        <comment>passage</comment>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>说法</source>
        <comment>passage</comment>
        <translation>Claim</translation>
    </message>
    <message>
        <source>事实</source>
        <comment>passage</comment>
        <translation>Fact</translation>
    </message>
    <message>
        <source>要求</source>
        <comment>passage</comment>
        <translation>Ask</translation>
    </message>
    <message>
        <source>已联系上</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>无人接听</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>号码有误</source>
        <translation>Wrong number</translation>
    </message>
    <message>
        <source>约定再联系</source>
        <translation>To be contacted again</translation>
    </message>
    <message>
        <source>待审核</source>
        <comment>answer</comment>
        <translation>awaiting review</translation>
    </message>
    <message>
        <source>已退回</source>
        <comment>answer</comment>
        <translation>returned</translation>
    </message>
    <message>
        <source>已签发</source>
        <comment>answer</comment>
        <translation>signed off</translation>
    </message>
    <message>
        <source>已撤回</source>
        <comment>answer</comment>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>已发出</source>
        <comment>answer</comment>
        <translation>sent</translation>
    </message>
    <message>
        <source>等待发送</source>
        <comment>outbox</comment>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>已发出，等回执</source>
        <comment>outbox</comment>
        <translation>Sent, awaiting receipt</translation>
    </message>
    <message>
        <source>冲突待处理</source>
        <comment>outbox</comment>
        <translation>Conflict to settle</translation>
    </message>
    <message>
        <source>被退回</source>
        <comment>outbox</comment>
        <translation>Refused</translation>
    </message>
    <message>
        <source>等前一步</source>
        <comment>outbox</comment>
        <translation>Waiting for the step before</translation>
    </message>
    <message>
        <source>发不出去</source>
        <comment>outbox</comment>
        <translation>Cannot be sent</translation>
    </message>
    <message>
        <source>网上留言</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>来访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>来信</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>短信</source>
        <translation>Text message</translation>
    </message>
    <message>
        <source>寄送书面答复</source>
        <translation>By letter</translation>
    </message>
    <message>
        <source>当面答复</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>电话答复</source>
        <translation>By telephone</translation>
    </message>
    <message>
        <source>在来源平台答复</source>
        <translation>On the platform it came from</translation>
    </message>
    <message>
        <source>登记</source>
        <comment>step</comment>
        <translation>Register</translation>
    </message>
    <message>
        <source>受理</source>
        <comment>step</comment>
        <translation>Accept</translation>
    </message>
    <message>
        <source>交办</source>
        <comment>step</comment>
        <translation>Assign</translation>
    </message>
    <message>
        <source>现场</source>
        <comment>step</comment>
        <translation>Site</translation>
    </message>
    <message>
        <source>答复</source>
        <comment>step</comment>
        <translation>Reply</translation>
    </message>
    <message>
        <source>回访</source>
        <comment>step</comment>
        <translation>Callback</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>place: what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>第 %1 行“%2”列</source>
        <translation>Row %1, column &quot;%2&quot;</translation>
    </message>
    <message>
        <source>来件</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>分类…</source>
        <translation>Classify…</translation>
    </message>
    <message>
        <source>拆分诉求点…</source>
        <translation>Split into demands…</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>提请不予受理…</source>
        <translation>Propose to decline…</translation>
    </message>
    <message>
        <source>同意不予受理</source>
        <translation>Agree to decline</translation>
    </message>
    <message>
        <source>不同意，退回受理…</source>
        <translation>Refuse to decline…</translation>
    </message>
    <message>
        <source>退单…</source>
        <translation>Return dispatch…</translation>
    </message>
    <message>
        <source>转送…</source>
        <translation>Forward…</translation>
    </message>
    <message>
        <source>重新派来…</source>
        <translation>Re-dispatch…</translation>
    </message>
    <message>
        <source>交办…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>签收办理</source>
        <translation>Sign for</translation>
    </message>
    <message>
        <source>内部备注…</source>
        <translation>Internal note…</translation>
    </message>
    <message>
        <source>批注…</source>
        <translation>Annotate…</translation>
    </message>
    <message>
        <source>删去批注</source>
        <translation>Remove annotation</translation>
    </message>
    <message>
        <source>记录联系…</source>
        <translation>Record a contact…</translation>
    </message>
    <message>
        <source>记录走访…</source>
        <translation>Record a visit…</translation>
    </message>
    <message>
        <source>申请延期…</source>
        <translation>Request extension…</translation>
    </message>
    <message>
        <source>同意延期</source>
        <translation>Grant extension</translation>
    </message>
    <message>
        <source>不同意延期…</source>
        <translation>Refuse extension…</translation>
    </message>
    <message>
        <source>中止…</source>
        <translation>Suspend…</translation>
    </message>
    <message>
        <source>恢复办理</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>请群众补充…</source>
        <translation>Ask the appellant…</translation>
    </message>
    <message>
        <source>录入群众补充…</source>
        <translation>Enter the appellant&apos;s answer…</translation>
    </message>
    <message>
        <source>继续办理</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>提交审核…</source>
        <translation>Submit for review…</translation>
    </message>
    <message>
        <source>退回修改…</source>
        <translation>Return for revision…</translation>
    </message>
    <message>
        <source>签发…</source>
        <translation>Sign off…</translation>
    </message>
    <message>
        <source>发送答复…</source>
        <translation>Send reply…</translation>
    </message>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>登记送达…</source>
        <translation>Record delivery…</translation>
    </message>
    <message>
        <source>撤回…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>他处已答复…</source>
        <translation>Answered elsewhere…</translation>
    </message>
    <message>
        <source>开始回访</source>
        <translation>Start callback</translation>
    </message>
    <message>
        <source>转入跟踪</source>
        <translation>Track promises</translation>
    </message>
    <message>
        <source>承诺已兑现…</source>
        <translation>Promise kept…</translation>
    </message>
    <message>
        <source>办结…</source>
        <translation>Close…</translation>
    </message>
    <message>
        <source>重新办理…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>关联为同一件事</source>
        <translation>Link as the same matter</translation>
    </message>
    <message>
        <source>取消关联…</source>
        <translation>Unlink…</translation>
    </message>
    <message>
        <source>并案…</source>
        <translation>Join with…</translation>
    </message>
    <message>
        <source>退出并案…</source>
        <translation>Leave the joint case…</translation>
    </message>
    <message>
        <source>提请作废…</source>
        <translation>Propose to void…</translation>
    </message>
    <message>
        <source>同意作废</source>
        <translation>Agree to void</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <comment>unit (person)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>不涉地点</source>
        <translation>no place involved</translation>
    </message>
    <message>
        <source>复杂件</source>
        <translation>complex</translation>
    </message>
    <message>
        <source>分类为 %1</source>
        <translation>classified it as %1</translation>
    </message>
    <message>
        <source>中止办理：%1</source>
        <translation>suspended the case: %1</translation>
    </message>
    <message>
        <source>提请不予受理：%1</source>
        <translation>proposed to decline: %1</translation>
    </message>
    <message>
        <source>收到诉求</source>
        <translation>received the appeal</translation>
    </message>
    <message>
        <source>收到诉求（%1）</source>
        <translation>received the appeal (%1)</translation>
    </message>
    <message>
        <source>登记了诉求</source>
        <translation>registered the appeal</translation>
    </message>
    <message numerus="yes">
        <source>拆分为 %n 个诉求点</source>
        <translation>
            <numerusform>listed %n demand</numerusform>
            <numerusform>listed %n demands</numerusform>
        </translation>
    </message>
    <message>
        <source>受理了诉求</source>
        <translation>accepted the appeal</translation>
    </message>
    <message>
        <source>同意不予受理</source>
        <comment>happened</comment>
        <translation>agreed to decline the case</translation>
    </message>
    <message>
        <source>不同意不予受理</source>
        <translation>refused to decline the case</translation>
    </message>
    <message>
        <source>提出退单</source>
        <translation>returned the dispatch</translation>
    </message>
    <message>
        <source>提出退单，建议由 %1 办理</source>
        <translation>returned the dispatch, suggesting %1</translation>
    </message>
    <message>
        <source>转送给 %1</source>
        <translation>forwarded it to %1</translation>
    </message>
    <message>
        <source>重新派来本单位</source>
        <translation>dispatched it to this unit again</translation>
    </message>
    <message>
        <source>交办给 %1</source>
        <translation>assigned it to %1</translation>
    </message>
    <message>
        <source>签收，开始办理</source>
        <translation>signed for it and started work</translation>
    </message>
    <message>
        <source>写了内部备注</source>
        <translation>wrote an internal note</translation>
    </message>
    <message>
        <source>在来信上作了批注（%1）</source>
        <translation>annotated the letter (%1)</translation>
    </message>
    <message>
        <source>删去一条批注</source>
        <translation>removed an annotation</translation>
    </message>
    <message>
        <source>联系群众：%1，%2</source>
        <translation>contacted the appellant: %1, %2</translation>
    </message>
    <message>
        <source>到现场走访</source>
        <translation>visited the site</translation>
    </message>
    <message>
        <source>到 %1 走访</source>
        <translation>visited %1</translation>
    </message>
    <message>
        <source>申请延期到 %1</source>
        <translation>requested an extension to %1</translation>
    </message>
    <message>
        <source>同意延期</source>
        <comment>happened</comment>
        <translation>granted the extension</translation>
    </message>
    <message>
        <source>不同意延期</source>
        <translation>refused the extension</translation>
    </message>
    <message>
        <source>恢复办理</source>
        <comment>happened</comment>
        <translation>resumed work</translation>
    </message>
    <message>
        <source>请群众补充情况</source>
        <translation>asked the appellant for information</translation>
    </message>
    <message>
        <source>收到群众补充的情况</source>
        <translation>received the appellant&apos;s answer</translation>
    </message>
    <message>
        <source>继续办理</source>
        <comment>happened</comment>
        <translation>continued work</translation>
    </message>
    <message>
        <source>提交答复审核</source>
        <translation>submitted a reply for review</translation>
    </message>
    <message>
        <source>退回答复修改</source>
        <translation>returned the reply for revision</translation>
    </message>
    <message>
        <source>签发了答复</source>
        <translation>signed off the reply</translation>
    </message>
    <message>
        <source>发送第 %1 次答复</source>
        <translation>sent reply %1</translation>
    </message>
    <message>
        <source>答复已公布，回执 %1</source>
        <translation>published the reply, receipt %1</translation>
    </message>
    <message>
        <source>登记送达：%1</source>
        <translation>recorded delivery: %1</translation>
    </message>
    <message>
        <source>撤回了答复</source>
        <translation>withdrew the reply</translation>
    </message>
    <message>
        <source>已在 %1 答复，编号 %2</source>
        <translation>recorded that %1 answered it, number %2</translation>
    </message>
    <message>
        <source>开始回访</source>
        <comment>happened</comment>
        <translation>started the callback</translation>
    </message>
    <message>
        <source>转入跟踪办理</source>
        <translation>started tracking</translation>
    </message>
    <message>
        <source>承诺事项已兑现</source>
        <translation>recorded that the promise was kept</translation>
    </message>
    <message>
        <source>办结了诉求</source>
        <translation>closed the case</translation>
    </message>
    <message>
        <source>重新办理</source>
        <comment>happened</comment>
        <translation>reopened the case</translation>
    </message>
    <message>
        <source>归档</source>
        <comment>happened</comment>
        <translation>archived the case</translation>
    </message>
    <message>
        <source>关联了同一件事的另一封来信</source>
        <translation>linked another letter on the same matter</translation>
    </message>
    <message>
        <source>取消了关联</source>
        <translation>removed a link</translation>
    </message>
    <message>
        <source>并案办理</source>
        <translation>joined it with another case</translation>
    </message>
    <message>
        <source>退出并案</source>
        <translation>took it out of the joint case</translation>
    </message>
    <message>
        <source>提请作废</source>
        <translation>proposed to void the case</translation>
    </message>
    <message>
        <source>同意作废</source>
        <comment>happened</comment>
        <translation>agreed to void the case</translation>
    </message>
    <message>
        <source>名单导入</source>
        <comment>who did it</comment>
        <translation>List import</translation>
    </message>
    <message>
        <source>数据文件已经损坏，已原样移到一边。</source>
        <translation>The data file was damaged; it was put aside as it is.</translation>
    </message>
    <message>
        <source>数据文件不见了。</source>
        <translation>The data file is gone.</translation>
    </message>
    <message>
        <source>用备份恢复：%1。</source>
        <translation>Recovered from the backup %1.</translation>
    </message>
    <message>
        <source>没有可用的备份，从空文件开始，其余内容下次同步时取回。</source>
        <translation>No backup could be used; starting from an empty file, the rest comes with the next sync.</translation>
    </message>
    <message>
        <source>补回办理 %1 步、草稿 %2 份；修好 %3 步；等诉求取回 %4 份。</source>
        <translation>Brought back: %1 steps, %2 drafts; healed: %3; waiting for their case: %4.</translation>
    </message>
    <message>
        <source>请重新建立人员：lianxinctl init。</source>
        <translation>Please set the people up again: lianxinctl init.</translation>
    </message>
    <message>
        <source>请重新登录：lianxinctl login --token 令牌。</source>
        <translation>Please log in again: lianxinctl login --token TOKEN.</translation>
    </message>
    <message>
        <source>数据文件已经损坏。</source>
        <translation>The data file is damaged.</translation>
    </message>
    <message>
        <source>办理留痕在第 %1 条断开。</source>
        <translation>The audit chain is broken at entry %1.</translation>
    </message>
    <message>
        <source>内容被改坏的有 %1 处。</source>
        <translation>Damaged by the disk: %1.</translation>
    </message>
    <message>
        <source>发件箱与时间线不一致的有 %1 处。</source>
        <translation>Outbox and timeline disagree in %1 places.</translation>
    </message>
    <message>
        <source>另一份存有 %1 份；缺 %2 份；数据文件没有的 %3 份。</source>
        <translation>The second copy holds %1; lacks %2; has %3 that the data file lacks.</translation>
    </message>
    <message>
        <source>另一份里有损坏的记录。</source>
        <translation>Some records of the second copy are damaged.</translation>
    </message>
    <message>
        <source>系统</source>
        <comment>who did it</comment>
        <translation>System</translation>
    </message>
    <message>
        <source>数据文件是好的。</source>
        <translation>The data file is whole.</translation>
    </message>
    <message>
        <source>第 %1 个信使文件已写好：%2 步办理，%3 字节。回件读入之前，再打包会带上同样的内容。</source>
        <translation>Courier file %1 is written: %2 steps, %3 bytes. Until its answer is read in, the next file takes the same along.</translation>
    </message>
    <message>
        <source>另有 %1 步现在走不了，原因见发件箱。</source>
        <translation>%1 more steps cannot leave now; the outbox says why.</translation>
    </message>
    <message>
        <source>这份回件以前读过，或已有更新的结果；办理结果没有变化。</source>
        <translation>This answer was read before, or newer results are known; nothing has changed in them.</translation>
    </message>
    <message>
        <source>留言板没有采用第 %1 个文件里的办理：后面的文件先到了，或者联网时已经收回。内容都还在发件箱。</source>
        <translation>The board has not taken the steps in file %1: a later file came first, or it was called back by line. All of them are in the outbox.</translation>
    </message>
    <message>
        <source>第 %1 个信使文件的回件已读入：采用 %2 步，退回 %3 步。</source>
        <translation>The answer to courier file %1 is read in: %2 steps accepted, %3 sent back.</translation>
    </message>
    <message>
        <source>带回 %1 条新变化。</source>
        <translation>It brought %1 new changes.</translation>
    </message>
    <message>
        <source>这台电脑的软件太旧，要先更新，才能带回变化。</source>
        <translation>The program on this computer is too old; update it before changes can be brought back.</translation>
    </message>
    <message>
        <source>留言板已停用这台电脑，请找管理员。</source>
        <translation>The board has shut this computer out; ask the administrator.</translation>
    </message>
    <message>
        <source>有 %1 人的接入码留言板不认，他们办的都还在发件箱。</source>
        <translation>The board does not accept the access codes of %1 people; what they did is still in the outbox.</translation>
    </message>
    <message>
        <source>这里缺了较早的变化，这份回件接不上；请再打包一次，或联网同步一次。</source>
        <translation>Earlier changes are missing here, and this answer does not join on; pack once more, or sync by line.</translation>
    </message>
    <message>
        <source>%1：已送到，回件写在 %2。</source>
        <translation>%1: delivered, the answer is in %2.</translation>
    </message>
    <message>
        <source>文件</source>
        <comment>attachment</comment>
        <translation>Document</translation>
    </message>
    <message>
        <source>扫描件</source>
        <comment>attachment</comment>
        <translation>Scan</translation>
    </message>
    <message>
        <source>现场照片</source>
        <comment>attachment</comment>
        <translation>Photo</translation>
    </message>
    <message>
        <source>办理前照片</source>
        <comment>attachment</comment>
        <translation>Photo before</translation>
    </message>
    <message>
        <source>办理后照片</source>
        <comment>attachment</comment>
        <translation>Photo after</translation>
    </message>
    <message>
        <source>今天的流量用完了，明天再传</source>
        <comment>file</comment>
        <translation>today&apos;s share of the line is used up; tomorrow</translation>
    </message>
    <message>
        <source>网络太慢，先不传原件</source>
        <comment>file</comment>
        <translation>line too slow; the original waits</translation>
    </message>
    <message>
        <source>没有传成，会再试</source>
        <comment>file</comment>
        <translation>could not be sent; will be tried again</translation>
    </message>
    <message>
        <source>正在传，已到 %1%</source>
        <comment>file</comment>
        <translation>being sent, %1% there</translation>
    </message>
    <message>
        <source>等待上传</source>
        <comment>file</comment>
        <translation>waits to be sent</translation>
    </message>
    <message>
        <source>文件还在路上，到了就取</source>
        <comment>file</comment>
        <translation>still on its way to the board; fetched when it is there</translation>
    </message>
    <message>
        <source>没有取到，会再试</source>
        <comment>file</comment>
        <translation>could not be fetched; will be tried again</translation>
    </message>
    <message>
        <source>正在取，已到 %1%</source>
        <comment>file</comment>
        <translation>being fetched, %1% here</translation>
    </message>
    <message>
        <source>下次同步时取来</source>
        <comment>file</comment>
        <translation>comes with the next sync</translation>
    </message>
    <message>
        <source>已作废：%1</source>
        <comment>file</comment>
        <translation>withdrawn: %1</translation>
    </message>
    <message>
        <source>在本机</source>
        <comment>file</comment>
        <translation>here</translation>
    </message>
    <message>
        <source>不在本机，需要时再取</source>
        <comment>file</comment>
        <translation>not here; fetched when asked for</translation>
    </message>
    <message>
        <source>本机的这份已丢失或损坏</source>
        <comment>file</comment>
        <translation>this computer&apos;s copy is lost or damaged</translation>
    </message>
    <message>
        <source>“%1”不在本机，下次同步时取来。</source>
        <translation>“%1” is not here; it comes with the next sync.</translation>
    </message>
    <message>
        <source>附上文件…</source>
        <translation>Attach files…</translation>
    </message>
    <message>
        <source>作废附件…</source>
        <translation>Withdraw an attachment…</translation>
    </message>
    <message>
        <source>附上%1：%2</source>
        <comment>what it is, its name</comment>
        <translation>Attached: %1, %2</translation>
    </message>
    <message>
        <source>作废了一个附件</source>
        <translation>Withdrew an attachment</translation>
    </message>
    <message>
        <source>还没有上传的文件 %1 个。</source>
        <translation>Files not sent yet: %1.</translation>
    </message>
    <message>
        <source>其中丢失或损坏的 %1 个，别处没有，请找到原文件再附一次。</source>
        <translation>Of these, lost or damaged and nowhere else: %1. Find the files and attach them again.</translation>
    </message>
    <message>
        <source>另有丢失或损坏的文件 %1 个，留言板上有，可以再取。</source>
        <translation>Other files lost or damaged: %1. The board has them; they can be fetched again.</translation>
    </message>
    <message>
        <source>已查过 %1 次都没有，满 %2 次才会再发。</source>
        <translation>Looked for %1 times without finding it; after %2 times it goes again.</translation>
    </message>
    <message>
        <source>%1 以后再查才算数。</source>
        <translation> Looking counts again from %1.</translation>
    </message>
    <message>
        <source>只收来件：这个平台不收答复，答复请用别的办法送达，再登记。</source>
        <translation>Letters only: this board takes no answers. Deliver them another way and record it.</translation>
    </message>
    <message>
        <source>A 级：答复不漏、不重，正好一次。</source>
        <translation>Level A: an answer arrives exactly once.</translation>
    </message>
    <message>
        <source>B 级：断线后短时间内能分清，正好一次；久了按 C 级办。</source>
        <translation>Level B: exactly once if a broken line is cleared up soon; after that as level C.</translation>
    </message>
    <message>
        <source>C 级：答复最多发一次。断线说不清时先到那边查，查到就算，两次都查不到才再发。</source>
        <translation>Level C: an answer arrives at most once. If a broken line leaves doubt, the program looks there; only if two looks do not find it does it send again.</translation>
    </message>
    <message>
        <source>D 级：答复最多发一次。断线说不清时由人去看，软件绝不自己重发。</source>
        <translation>Level D: an answer is sent at most once. If a broken line leaves doubt, a person looks; the program never sends again by itself.</translation>
    </message>
    <message>
        <source>待发</source>
        <translation>To go</translation>
    </message>
    <message>
        <source>说不清到没到</source>
        <translation>May have arrived</translation>
    </message>
    <message>
        <source>那边不收</source>
        <translation>Refused there</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>那边已有，已登记</source>
        <translation>Was there already; recorded</translation>
    </message>
    <message>
        <source>没有发出，下次再发</source>
        <translation>Did not leave; goes next time</translation>
    </message>
    <message>
        <source>要人去看</source>
        <translation>Somebody has to look</translation>
    </message>
    <message>
        <source>现在不能发</source>
        <translation>May not go now</translation>
    </message>
    <message>
        <source>新收 %1 件，已有 %2 件，未收 %3 件。</source>
        <translation>New: %1. Here already: %2. Not taken in: %3.</translation>
    </message>
    <message>
        <source>软件不会自己再发。请到那边看一看再登记：有，写下那边的编号；没有，写明怎么知道的。</source>
        <translation>It is never sent again by itself. Have a look there and say what you found: it is there, with its number; or it is not, and how you know.</translation>
    </message>
    <message>
        <source>下次“发答复”时发出。</source>
        <translation>Goes with the next “Post answers”.</translation>
    </message>
    <message>
        <source>弄清原因以后，写明理由，登记“那边没有”，就会再发。</source>
        <translation>Once the cause is clear, say why and that it is not there; then it goes again.</translation>
    </message>
    <message numerus="yes">
        <source>发件箱里有 %n 步</source>
        <comment>place of an error</comment>
        <translation>
            <numerusform>%n step in the outbox</numerusform>
            <numerusform>%n steps in the outbox</numerusform>
        </translation>
    </message>
    <message>
        <source>答复</source>
        <comment>kind of draft</comment>
        <translation>reply</translation>
    </message>
    <message>
        <source>合并稿</source>
        <comment>kind of draft</comment>
        <translation>combined text</translation>
    </message>
    <message>
        <source>待发送</source>
        <comment>step of a timeline</comment>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>没有被接受</source>
        <comment>step of a timeline</comment>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>命令的第 %1 个词</source>
        <translation>Word %1 of the command line</translation>
    </message>
    <message>
        <source>这份回件只说留言板从备份恢复过，这里已经知道；什么也没有改动。发件箱里有待发的，请再打包一次送去。</source>
        <translation>This answer says only that the board was put back from a backup, which is known here; nothing has changed. If anything waits in the outbox, pack once more and have it carried there.</translation>
    </message>
    <message>
        <source>留言板从备份恢复过，没有采用第 %1 个文件里的办理。它可能缺了的，这里都放回了发件箱，不会重复办理；请再打包一次送去。</source>
        <translation>The board was put back from a backup and has taken nothing of file %1. What it may lack is back in the outbox, and nothing takes effect twice; pack once more and have it carried there.</translation>
    </message>
</context>
<context>
    <name>lianxin::ctl::Help</name>
    <message>
        <source>保存答复草稿；什么也不发出</source>
        <translation>Saves the draft of an answer; nothing leaves</translation>
    </message>
    <message>
        <source>件号、来源编号或内部键</source>
        <translation>number, source number or key</translation>
    </message>
    <message>
        <source>群众将读到的答复全文，或 @文件</source>
        <translation>the whole answer as the resident will read it, or @file</translation>
    </message>
    <message>
        <source>诉求点编号:对这一点的答复；可以给几次</source>
        <translation>NUMBER:answer to that demand; may be given several times</translation>
    </message>
    <message>
        <source>把写好的草稿送审；送审后不能再改</source>
        <translation>Hands the drafted answer in for review; from then on it is frozen</translation>
    </message>
    <message>
        <source>签发：所签就是 show 显示的那一稿，随即发出</source>
        <translation>Signs exactly the text that `show` prints, and sends it</translation>
    </message>
    <message>
        <source>只签发；以后用 send 发出</source>
        <translation>sign only; `send` lets it leave later</translation>
    </message>
    <message>
        <source>把签发的答复在留言板上公布；加 --how 则登记以别的方式送达</source>
        <translation>Publishes the signed answer on the board; with --how it records another way of delivery</translation>
    </message>
    <message>
        <source>letter, in_person, phone, platform：不经留言板的答复</source>
        <translation>letter, in_person, phone, platform: an answer without a board</translation>
    </message>
    <message>
        <source>该次送达的编号或凭据</source>
        <translation>number or proof of that delivery</translation>
    </message>
    <message>
        <source>何时，ISO 时间；不写即现在</source>
        <translation>when, ISO; now if missing</translation>
    </message>
    <message>
        <source>别的系统已经答复的件，就此办结</source>
        <translation>Closes a case that another system has answered</translation>
    </message>
    <message>
        <source>那个系统的名称</source>
        <translation>name of that system</translation>
    </message>
    <message>
        <source>在那里的编号</source>
        <translation>its number there</translation>
    </message>
    <message>
        <source>答复了什么，或 @文件</source>
        <translation>what was answered, or @file</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>Sends the answer back for changes</translation>
    </message>
    <message>
        <source>理由，或 @文件</source>
        <translation>why, or @file</translation>
    </message>
    <message>
        <source>撤回已签发、尚无回执的答复</source>
        <translation>Takes a signed answer back that has no receipt yet</translation>
    </message>
    <message>
        <source>回访之后办结</source>
        <translation>Closes the case, once the resident has been called back</translation>
    </message>
    <message>
        <source>结果如何，或 @文件</source>
        <translation>what came of it, or @file</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archives the case</translation>
    </message>
    <message>
        <source>把可以发出的全部写进一个文件，只有留言板能打开</source>
        <translation>Writes everything that may leave into one file, sealed for the board</translation>
    </message>
    <message>
        <source>写在 U 盘上；通常是 .lxp</source>
        <translation>on the stick; conventionally .lxp</translation>
    </message>
    <message>
        <source>读入留言板的回件；再读一次，什么也不改；退出码 79 与 sync 相同</source>
        <translation>Takes the board&apos;s answer in; once more, it changes nothing; exit status 79 as for `sync`</translation>
    </message>
    <message>
        <source>带回来的文件；通常是 .lxa</source>
        <translation>what the courier brought back; conventionally .lxa</translation>
    </message>
    <message>
        <source>替别的桌面把文件交给留言板，带回回件</source>
        <translation>Hands files of other desks to the board and brings back the answers</translation>
    </message>
    <message>
        <source>各桌面的文件；在这里谁也读不了</source>
        <translation>the desks&apos; files; nobody can read them here</translation>
    </message>
    <message>
        <source>回件放在哪个文件夹：NAME.lxp 的回件是 NAME.lxa</source>
        <translation>folder for the answers: NAME.lxa for NAME.lxp</translation>
    </message>
    <message>
        <source>没有线路时的同步：由人捎带文件</source>
        <translation>Sync without a line: files that somebody carries</translation>
    </message>
    <message>
        <source>给一件附上文件；内容随同步发出</source>
        <translation>Attaches files to a case; their bytes leave with sync</translation>
    </message>
    <message>
        <source>要附上的文件</source>
        <translation>files to attach</translation>
    </message>
    <message>
        <source>别人看到的名称；只用于一个文件</source>
        <translation>as people will see it; for one file</translation>
    </message>
    <message>
        <source>媒体类型；不写则看文件名</source>
        <translation>media type; told by the name if missing</translation>
    </message>
    <message>
        <source>这个文件的小图，只用于一个文件；不写则自动生成</source>
        <translation>a small picture of it, for one file; made if missing</translation>
    </message>
    <message>
        <source>大照片不缩小</source>
        <translation>large photos are not made smaller</translation>
    </message>
    <message>
        <source>去不掉地点和时间的图片也照样附上</source>
        <translation>pictures from which place and time cannot be removed are attached all the same</translation>
    </message>
    <message>
        <source>一件的文件，以及内容在哪里</source>
        <translation>The files of a case, and where their bytes are</translation>
    </message>
    <message>
        <source>把一件的文件写出来；内容不在这里的，随下次同步取来</source>
        <translation>Writes a file of a case out; if it is not here, it comes with the next sync</translation>
    </message>
    <message>
        <source>files 所列的编号</source>
        <translation>its number, as `files` shows it</translation>
    </message>
    <message>
        <source>写到哪里；已有的文件不会被覆盖</source>
        <translation>where to write it; nothing is written over</translation>
    </message>
    <message>
        <source>这些文件下次同步就发出，不论线路快慢和当天的额度</source>
        <translation>Files of a case leave with the next sync, whatever the line and the day&apos;s budget</translation>
    </message>
    <message>
        <source>文件编号；不写即全部</source>
        <translation>their numbers; all if missing</translation>
    </message>
    <message>
        <source>说明附错了文件；文件仍保留</source>
        <translation>Says that a file was the wrong one; it stays</translation>
    </message>
    <message>
        <source>显示或设定：没有人点名要的原件，一天最多发多少字节</source>
        <translation>Says, or sets, how many bytes of originals leave in a day without anybody&apos;s asking</translation>
    </message>
    <message>
        <source>0 即不发</source>
        <translation>0: none</translation>
    </message>
    <message>
        <source>认识一台 Open311 服务器；再做一次，改的是已有的登记</source>
        <translation>Gets to know an Open311 server; once more, it changes what is known</translation>
    </message>
    <message>
        <source>那里来的信，来源写作什么</source>
        <translation>what its letters name as their source</translation>
    </message>
    <message>
        <source>接口地址，或网站地址</source>
        <translation>where its interface is, or its site</translation>
    </message>
    <message>
        <source>一台服务器管几个地方时用</source>
        <translation>where one server serves several</translation>
    </message>
    <message>
        <source>密钥；最好放在环境变量里</source>
        <translation>a secret; better in the environment</translation>
    </message>
    <message>
        <source>它收答复，虽然没有列出</source>
        <translation>it takes answers, though it lists none</translation>
    </message>
    <message>
        <source>外部平台，以及那里的答复能保证什么</source>
        <translation>The boards, and what can be promised of answers there</translation>
    </message>
    <message>
        <source>收那里的来信；已在这里的不重复添加</source>
        <translation>Takes its letters in; what is here already is not added again</translation>
    </message>
    <message>
        <source>它的名称</source>
        <translation>its name</translation>
    </message>
    <message>
        <source>ISO 时间；不写即上次收信前一个月，或 90 天前</source>
        <translation>ISO; a month before the last fetch, or 90 days ago, if missing</translation>
    </message>
    <message>
        <source>把签发的答复发回来信的地方，每份至多一次</source>
        <translation>Posts signed answers where their letters came from, each at most once</translation>
    </message>
    <message>
        <source>只发这一个</source>
        <translation>only this one</translation>
    </message>
    <message>
        <source>要发去、可能已到、被拒绝的答复</source>
        <translation>Answers that are to go, may be there, or were refused</translation>
    </message>
    <message>
        <source>由人查明：存疑的答复在那里有没有</source>
        <translation>Says what a person found on the board about an answer in doubt</translation>
    </message>
    <message>
        <source>这里或那里的编号</source>
        <translation>its number, here or there</translation>
    </message>
    <message>
        <source>在那里，编号是这个</source>
        <translation>it is there, as number so-and-so</translation>
    </message>
    <message>
        <source>不在那里，可以再发；写明理由</source>
        <translation>it is not there and may go again; why</translation>
    </message>
    <message>
        <source>外部平台：收那里的信，把答复发回去</source>
        <translation>Boards of others: letters from there, answers to there</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>显示这份说明</source>
        <translation>says this</translation>
    </message>
    <message>
        <source>用法</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>依次填写</source>
        <translation>In this order</translation>
    </message>
    <message>
        <source>必填</source>
        <translation>REQUIRED</translation>
    </message>
    <message>
        <source>环境变量</source>
        <translation>environment</translation>
    </message>
    <message>
        <source>导入清单：.xlsx、.csv 或 JSON 行</source>
        <translation>Takes in a list: .xlsx, .csv or JSON lines</translation>
    </message>
    <message>
        <source>清单文件</source>
        <translation>the list</translation>
    </message>
    <message>
        <source>来自哪个系统，例如 12345；不写即文件名</source>
        <translation>the system it comes from, e.g. 12345; the file&apos;s name if missing</translation>
    </message>
    <message>
        <source>列=字段,……，用于猜错的列</source>
        <translation>column=field,… where the guess is wrong</translation>
    </message>
    <message>
        <source>只显示各列和有问题的行，什么也不收</source>
        <translation>shows columns and bad rows, takes nothing in</translation>
    </message>
    <message>
        <source>把件写成 .xlsx 或 .csv</source>
        <translation>Writes cases as .xlsx or .csv</translation>
    </message>
    <message>
        <source>写到哪里；格式由扩展名决定</source>
        <translation>where to; the ending decides</translation>
    </message>
    <message>
        <source>today, new, open, ……；不写即全部</source>
        <translation>today, new, open, …; all if missing</translation>
    </message>
    <message>
        <source>只要含这些词的件</source>
        <translation>only cases with these words</translation>
    </message>
    <message>
        <source>lianxinctl：没有窗口的连心桌面</source>
        <translation>lianxinctl: the case desk without a window</translation>
    </message>
    <message>
        <source>桌面所在的文件夹</source>
        <translation>directory of the desk</translation>
    </message>
    <message>
        <source>办事人的姓名或编号</source>
        <translation>name or id of the person who acts</translation>
    </message>
    <message>
        <source>每次一个 JSON 对象，或每行一个</source>
        <translation>one JSON object, or one on each line</translation>
    </message>
    <message>
        <source>给人看的文字用哪种语言；不写则随系统</source>
        <translation>what texts for people are written in; without it the system&apos;s</translation>
    </message>
    <message>
        <source>显示版本</source>
        <translation>says the version</translation>
    </message>
    <message>
        <source>新建桌面：接留言板，或离线</source>
        <translation>Makes a profile: on a board, or offline</translation>
    </message>
    <message>
        <source>留言板的地址</source>
        <translation>address of the board</translation>
    </message>
    <message>
        <source>本人的接入码；或放在 LIANXIN_TOKEN</source>
        <translation>the person&apos;s token; or LIANXIN_TOKEN</translation>
    </message>
    <message>
        <source>没有留言板，只用导入</source>
        <translation>no board: imports alone</translation>
    </message>
    <message>
        <source>单位名称（离线）</source>
        <translation>name of the office (offline)</translation>
    </message>
    <message>
        <source>您的姓名（离线）</source>
        <translation>your name (offline)</translation>
    </message>
    <message>
        <source>角色；可以给几次（离线）</source>
        <translation>role; may be given several times (offline)</translation>
    </message>
    <message>
        <source>这台电脑的短名，用于临时编号</source>
        <translation>short name of this PC, for provisional numbers</translation>
    </message>
    <message>
        <source>本单位再有一人在这个桌面登录</source>
        <translation>Signs a further person of the office in on this desk</translation>
    </message>
    <message>
        <source>留言板的地址，搬了家才写</source>
        <translation>address of the board, if it moved</translation>
    </message>
    <message>
        <source>这个桌面上的人；离线桌面用 people add 姓名 --role 角色</source>
        <translation>The persons of this desk; `people add NAME --role R` on an offline desk</translation>
    </message>
    <message>
        <source>添加本单位的人（权限：manage_people）</source>
        <translation>Adds a person of the office (right: manage_people)</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>name</translation>
    </message>
    <message>
        <source>角色；可以给几次</source>
        <translation>role; may be given several times</translation>
    </message>
    <message>
        <source>状态代码，例如 WORK</source>
        <translation>status code, e.g. WORK</translation>
    </message>
    <message>
        <source>类别，连同其下各类</source>
        <translation>category, with those below it</translation>
    </message>
    <message>
        <source>地点以此开头</source>
        <translation>place begins with</translation>
    </message>
    <message>
        <source>渠道：online, phone, walk_in, letter, ……</source>
        <translation>online, phone, walk_in, letter, …</translation>
    </message>
    <message>
        <source>due（按期限）或 newest（按新旧）</source>
        <translation>due or newest</translation>
    </message>
    <message>
        <source>最多几件</source>
        <translation>at most so many</translation>
    </message>
    <message>
        <source>一张工作清单上的件</source>
        <translation>The cases of a work list</translation>
    </message>
    <message>
        <source>today, new, open, review, to_send, answered, closed, sealed 或 all</source>
        <translation>today, new, open, review, to_send, answered, closed, sealed or all</translation>
    </message>
    <message>
        <source>含有所有这些词的件；一个汉字也可以</source>
        <translation>Cases in which all the words stand; one Chinese character is enough</translation>
    </message>
    <message>
        <source>要找的词，用空格分开</source>
        <translation>words, separated by blanks</translation>
    </message>
    <message>
        <source>一件：来信、诉求点、期限、答复、草稿</source>
        <translation>One case: letters, demands, clocks, answers, drafts</translation>
    </message>
    <message>
        <source>一件的全部经过</source>
        <translation>Everything that happened to a case</translation>
    </message>
    <message>
        <source>等着发出的，和被拒绝的及其原因</source>
        <translation>What waits to leave, and what was refused and why</translation>
    </message>
    <message>
        <source>每次同步收发了什么，什么停着不动、为什么</source>
        <translation>What sync took and brought, and what stands still and why</translation>
    </message>
    <message>
        <source>显示未发出内容的第二份放在哪里，或换个地方</source>
        <translation>Says where the second copy of unsent work lies, or moves it</translation>
    </message>
    <message>
        <source>尽量在另一块盘上；&quot;&quot; 即在桌面旁边</source>
        <translation>on another disk, if possible; &quot;&quot;: beside the desk</translation>
    </message>
    <message>
        <source>把整个桌面备份到它的 backup 文件夹，再读一遍备份</source>
        <translation>Copies the whole desk into its folder backup, and reads the copy back</translation>
    </message>
    <message>
        <source>用备份和第二份把损坏或丢失的桌面恢复好；什么也不删</source>
        <translation>Makes a damaged or lost desk good again from its backup and its second copy; deletes nothing</translation>
    </message>
    <message>
        <source>全部读一遍，说明是否完好</source>
        <translation>Reads everything and says whether it is whole</translation>
    </message>
    <message>
        <source>把等着的发出，把新来的收下，做一次；有步骤停着不动则退出码为 79，用 outbox 查看</source>
        <translation>Sends what waits and fetches what is new, once; exit status 79 if steps are stuck, see `outbox`</translation>
    </message>
    <message>
        <source>也传文件：先缩略图，再点名要的，再其他</source>
        <translation>files too: thumbnails first, then what was asked for, then the others</translation>
    </message>
    <message>
        <source>多少秒后放弃；什么也不会丢</source>
        <translation>give up after so many seconds; nothing is lost</translation>
    </message>
    <message>
        <source>让被拒绝或搁置的一步以原来的编号再试一次</source>
        <translation>Lets a refused or parked operation try again, under its own id</translation>
    </message>
    <message>
        <source>outbox 所列的 op_id</source>
        <translation>op_id as `outbox` shows it</translation>
    </message>
    <message>
        <source>取回还没有发出的一步；文字变回草稿</source>
        <translation>Takes back what has not left; its text becomes a draft again</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>why</translation>
    </message>
    <message>
        <source>说的是什么事</source>
        <translation>what it is about</translation>
    </message>
    <message>
        <source>群众的原话，或 @文件</source>
        <translation>the resident&apos;s words, or @file</translation>
    </message>
    <message>
        <source>要求的一件事；可以给几次</source>
        <translation>one thing that is asked for; may be given several times</translation>
    </message>
    <message>
        <source>不涉及具体地点</source>
        <translation>it concerns no place</translation>
    </message>
    <message>
        <source>群众姓名</source>
        <translation>resident&apos;s name</translation>
    </message>
    <message>
        <source>群众电话</source>
        <translation>resident&apos;s phone</translation>
    </message>
    <message>
        <source>明确说明不留姓名</source>
        <translation>no name given, said on purpose</translation>
    </message>
    <message>
        <source>何时说的或寄的，ISO 时间；不写即现在</source>
        <translation>when it was said or sent, ISO; now if missing</translation>
    </message>
    <message>
        <source>例如 道路水利/路灯照明</source>
        <translation>e.g. 道路水利/路灯照明</translation>
    </message>
    <message>
        <source>例如 李家村三组</source>
        <translation>e.g. 李家村三组</translation>
    </message>
    <message>
        <source>登记一件，或收下来访、来电、来信</source>
        <translation>Registers a case, or takes in a walk-in, a call or a letter</translation>
    </message>
    <message>
        <source>已收到的件的件号、来源编号或内部键</source>
        <translation>number, source number or key of a case that arrived</translation>
    </message>
    <message>
        <source>定性质、类别、地点、紧急程度；没写的不变</source>
        <translation>Says kind, category, place and urgency; what is not given stays</translation>
    </message>
    <message>
        <source>涉及几个单位或部门</source>
        <translation>several units or departments</translation>
    </message>
    <message>
        <source>把来信拆成诉求点，一条一段；不写则按来信本身来拆</source>
        <translation>Splits the letter: one text each; without any, as the letter itself suggests</translation>
    </message>
    <message>
        <source>要求的各件事，依次写</source>
        <translation>what is asked for, in order</translation>
    </message>
    <message>
        <source>不予受理：写 --ground 和 --text 是提出，都不写是第二个人确认</source>
        <translation>Not accepting: with --ground and --text it is proposed, without them a second person confirms</translation>
    </message>
    <message>
        <source>法定理由的代码</source>
        <translation>code of the legal ground</translation>
    </message>
    <message>
        <source>告知群众的话：理由和该去的渠道</source>
        <translation>what the resident is told: reason and right channel</translation>
    </message>
    <message>
        <source>第二个人不同意，理由写在 --text</source>
        <translation>the second person says no, with --text as the reason</translation>
    </message>
    <message>
        <source>另一件</source>
        <translation>the other case</translation>
    </message>
    <message>
        <source>把两件标为同一件事</source>
        <translation>Marks two cases as the same matter</translation>
    </message>
    <message>
        <source>其实不是同一件事</source>
        <translation>They are not the same matter after all</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepts the case</translation>
    </message>
    <message>
        <source>交办：指定人员和单位</source>
        <translation>Names the person and the unit</translation>
    </message>
    <message>
        <source>人员姓名</source>
        <translation>name of the person</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>handling unit</translation>
    </message>
    <message>
        <source>记一次电话或其他联系</source>
        <translation>Logs a call or another contact with the resident</translation>
    </message>
    <message>
        <source>说了什么，或 @文件</source>
        <translation>what was said, or @file</translation>
    </message>
    <message>
        <source>下次何时再联系，ISO 时间</source>
        <translation>when to try again, ISO</translation>
    </message>
    <message>
        <source>记一次走访：谁去的、去了哪里、看到什么</source>
        <translation>Records a visit: who went, where, what was found</translation>
    </message>
    <message>
        <source>看到什么，或 @文件</source>
        <translation>what was found, or @file</translation>
    </message>
    <message>
        <source>在哪里</source>
        <translation>where</translation>
    </message>
    <message>
        <source>谁去的</source>
        <translation>who went</translation>
    </message>
    <message>
        <source>划出信中一段，写批注</source>
        <translation>Highlights a passage of the letter and writes a margin note</translation>
    </message>
    <message>
        <source>信里的原话</source>
        <translation>the words, as they stand in the letter</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>margin note</translation>
    </message>
    <message>
        <source>签收：承办人接手办理</source>
        <translation>The handler takes it up</translation>
    </message>
    <message>
        <source>退回或重开的件再办</source>
        <translation>Opens a returned or reopened case again</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>文字，或 @文件</source>
        <translation>text, or @file</translation>
    </message>
    <message>
        <source>请群众补充情况</source>
        <translation>Asks the resident for missing facts</translation>
    </message>
    <message>
        <source>问什么</source>
        <translation>the question</translation>
    </message>
    <message>
        <source>群众已回答所问</source>
        <translation>The resident has answered the question</translation>
    </message>
    <message>
        <source>回答的内容</source>
        <translation>the answer</translation>
    </message>
    <message>
        <source>同时写</source>
        <translation>needs</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::AddFilesDialog</name>
    <message>
        <source>要添加的文件</source>
        <translation>Files to add</translation>
    </message>
    <message>
        <source>这些是什么</source>
        <translation>What they are</translation>
    </message>
    <message>
        <source>大照片缩小到 300 KB 以内，原来的照片文件不动</source>
        <translation>Shrink large photos to 300 KB; your own photo files stay as they are</translation>
    </message>
    <message>
        <source>正在添加</source>
        <translation>Adding</translation>
    </message>
    <message>
        <source>再选文件…</source>
        <translation>Choose more…</translation>
    </message>
    <message>
        <source>从清单里去掉</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>仍然添加</source>
        <translation>Add all the same</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>照片里记着的拍摄地点、时间和手机型号会先去掉，画面不变。PDF、Word 等文件按原样添加。</source>
        <translation>The place and time a photo was taken and the model of the phone are removed first; the picture stays the same. PDF, Word and other files are added as they are.</translation>
    </message>
    <message>
        <source>粘贴的图片 %1.png</source>
        <translation>Pasted picture %1.png</translation>
    </message>
    <message>
        <source>选择照片或文件</source>
        <translation>Choose photos or files</translation>
    </message>
    <message>
        <source>正在读……</source>
        <translation>Reading…</translation>
    </message>
    <message numerus="yes">
        <source>已停下：添加了 %n 个，清单里剩下的没有添加。</source>
        <translation>
            <numerusform>Stopped: %n file was added, the rest of the list was not.</numerusform>
            <numerusform>Stopped: %n files were added, the rest of the list was not.</numerusform>
        </translation>
    </message>
    <message>
        <source>有的图片去不掉位置等信息，还没有添加。请决定是否仍然添加。</source>
        <translation>From some pictures, place and time cannot be removed; they have not been added. Please decide whether to add them all the same.</translation>
    </message>
    <message>
        <source>清单里剩下的没有添加，原因写在后面。</source>
        <translation>What is left in the list was not added; the reason stands beside each.</translation>
    </message>
    <message>
        <source>正在停下……</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>第 %1 个，共 %2 个</source>
        <translation>File %1 of %2</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::Annotator</name>
    <message>
        <source>划线</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Annotation</translation>
    </message>
    <message>
        <source>删去批注</source>
        <translation>Remove annotation</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::AnswerEditor</name>
    <message>
        <source>公开答复</source>
        <translation>Public reply</translation>
    </message>
    <message>
        <source>按要点生成</source>
        <translation>Compose</translation>
    </message>
    <message>
        <source>提交审核</source>
        <translation>Submit for review</translation>
    </message>
    <message>
        <source>逐项要点</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>成文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>草稿历史</source>
        <translation>Draft history</translation>
    </message>
    <message>
        <source>逐项要点 · 内部</source>
        <translation>Points · internal</translation>
    </message>
    <message>
        <source>公开 · 来信人会看到</source>
        <translation>Public reply</translation>
    </message>
    <message>
        <source>先填要点，再按“按要点生成”；也可以直接写。</source>
        <translation>Fill in the points, then press &quot;Compose&quot;; or just write.</translation>
    </message>
    <message>
        <source>第 %1 稿退回修改，意见：%2</source>
        <translation>Draft %1 was returned for revision. Comment: %2</translation>
    </message>
    <message>
        <source>%1 项诉求，%2 项还没有答</source>
        <translation>%1 demands, %2 still without a reply</translation>
    </message>
    <message numerus="yes">
        <source>文中还有 %n 处〔〕待填</source>
        <translation>
            <numerusform>%n gap 〔〕 to fill in</numerusform>
            <numerusform>%n gaps 〔〕 to fill in</numerusform>
        </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>您写过的文字没有动，按要点生成的接在下面。Ctrl+Z 可以撤销。</source>
        <translation>What you had written is untouched; the composed text follows below it. Ctrl+Z takes it back.</translation>
    </message>
    <message numerus="yes">
        <source>文中还有 %n 处〔〕没有填，填好再提交。</source>
        <translation>
            <numerusform>The text still has %n gap 〔〕. Please fill it in, then submit.</numerusform>
            <numerusform>The text still has %n gaps 〔〕. Please fill them in, then submit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 项诉求没有答：写明答复、措施或不能办的理由，再提交。</source>
        <translation>
            <numerusform>%n demand has no reply yet: write the reply, the measure or why it cannot be done, then submit.</numerusform>
            <numerusform>%n demands have no reply yet: write the reply, the measure or why it cannot be done, then submit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianxin::ui::AnswerTab</name>
    <message>
        <source>这里没有答复</source>
        <translation>There is no reply here</translation>
    </message>
    <message>
        <source>这件诉求没有经这里答复就结束了。</source>
        <translation>This case ended without a reply from here.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::AwayDialog</name>
    <message>
        <source>连心桌面</source>
        <translation>Lianxin Desk</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>桌面在另一个文件夹…</source>
        <translation>The desk is in another folder…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>原来的桌面现在看不到</source>
        <translation>The desk that was here cannot be seen</translation>
    </message>
    <message>
        <source>原来的桌面不要了，我要在这里从头开始</source>
        <translation>The old desk is not needed any more; I want to start afresh here</translation>
    </message>
    <message>
        <source>新建桌面</source>
        <translation>Begin a new desk</translation>
    </message>
    <message>
        <source>桌面所在的文件夹</source>
        <translation>Folder of the desk</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::Banner</name>
    <message>
        <source>关闭提示</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::BoardPane</name>
    <message>
        <source>留言板地址</source>
        <translation>Board address</translation>
    </message>
    <message>
        <source>接入码</source>
        <translation>Access code</translation>
    </message>
    <message>
        <source>接入</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>由留言板管理员发给本人</source>
        <translation>From the board&apos;s administrator, to you in person</translation>
    </message>
    <message>
        <source>每个人用自己的接入码接入一次。接入后，这个人办理的内容用他自己的名义发给留言板。接入码失效时，在这里填新的。</source>
        <translation>Each person connects once with an access code of their own. From then on that person&apos;s work goes to the message board in that person&apos;s name. If the code is no longer accepted, enter a new one here.</translation>
    </message>
    <message>
        <source>正在询问留言板…</source>
        <translation>Asking the message board…</translation>
    </message>
    <message>
        <source>已接入：%1。</source>
        <translation>Connected: %1.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::CaseHeader</name>
    <message>
        <source>不涉地点</source>
        <translation>No place involved</translation>
    </message>
    <message>
        <source>%1 收到</source>
        <translation>received %1</translation>
    </message>
    <message>
        <source>承办 %1</source>
        <comment>handling unit and person</comment>
        <translation>handled by %1</translation>
    </message>
    <message>
        <source>举报 · 密 · %1</source>
        <translation>Report · sealed · %1</translation>
    </message>
    <message>
        <source>写答复</source>
        <translation>Write reply</translation>
    </message>
    <message>
        <source>审核签发</source>
        <translation>Review and sign</translation>
    </message>
    <message>
        <source>更多 ▾</source>
        <translation>More ▾</translation>
    </message>
    <message>
        <source>更多办理步骤</source>
        <translation>More steps</translation>
    </message>
    <message>
        <source>状态：%1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>（来信没有标题）</source>
        <translation>(letter without a subject)</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::CaseNotices</name>
    <message>
        <source>%1 %2%3，没有被接受。%4</source>
        <comment>when, who, what, sentences</comment>
        <translation>Not accepted (%1): %2 %3. %4</translation>
    </message>
    <message>
        <source>到发件箱处理</source>
        <translation>Settle in the outbox</translation>
    </message>
    <message>
        <source>可能是重复来信：与 %1 “%2” %3。</source>
        <comment>number, subject, why</comment>
        <translation>This may be a repeat of %1 &quot;%2&quot;: %3.</translation>
    </message>
    <message>
        <source>并排看</source>
        <translation>Compare</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 处没有合上。%1 %2%3：%4答复要等定下来才能发送，其他照常办理。</source>
        <comment>when, who, what, why</comment>
        <translation>
            <numerusform>%n change does not fit. %1 %2 %3: %4 The answer can be sent once that is decided; everything else goes on.</numerusform>
            <numerusform>%n changes do not fit. %1 %2 %3: %4 The answer can be sent once they are decided; everything else goes on.</numerusform>
        </translation>
    </message>
    <message>
        <source>对照处理</source>
        <translation>Compare</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::CasePage</name>
    <message>
        <source>没有打开诉求</source>
        <translation>No case is open</translation>
    </message>
    <message>
        <source>在左边的清单里选一件。J、K 换到下一件、上一件。</source>
        <translation>Choose one from the list on the left. J and K go to the next and the previous case.</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Appeal</translation>
    </message>
    <message>
        <source>时间线</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>走访 / 联系</source>
        <translation>Visits / contacts</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>附件 %1</source>
        <comment>tab, how many</comment>
        <translation>Files %1</translation>
    </message>
    <message>
        <source>粘贴照片或文件</source>
        <translation>Paste photos or files</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::CategoryBox</name>
    <message>
        <source>输入几个字来找</source>
        <translation>Type to find</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ChooseStep</name>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>选择文件……</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>例如：12345、县信访局、随手拍</source>
        <translation>For example: 12345, county petition office, Snap and report</translation>
    </message>
    <message>
        <source>名单来自</source>
        <translation>The list comes from</translation>
    </message>
    <message>
        <source>把名单拖到这里</source>
        <translation>Drop the list here</translation>
    </message>
    <message>
        <source>能读 .xlsx、.csv 和 .jsonl。文件留在原处，不会改动；先看一遍再导入。</source>
        <translation>Reads .xlsx, .csv and .jsonl. The file stays where it is and is not changed; you look it over before importing.</translation>
    </message>
    <message>
        <source>同一来源的名单再次导入时，只收新的；各列的对应关系也按来源记住。</source>
        <translation>When a list from the same source is imported again, only what is new is taken in; what each column holds is remembered by source.</translation>
    </message>
    <message>
        <source>县信访局</source>
        <translation>County petition office</translation>
    </message>
    <message>
        <source>随手拍</source>
        <translation>Snap and report</translation>
    </message>
    <message>
        <source>选择名单</source>
        <translation>Choose a list</translation>
    </message>
    <message>
        <source>名单 (*.xlsx *.csv *.txt *.jsonl *.xls);;所有文件 (*)</source>
        <translation>Lists (*.xlsx *.csv *.txt *.jsonl *.xls);;All files (*)</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ClassifyForm</name>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>不涉地点</source>
        <translation>No place involved</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>复杂或跨部门</source>
        <translation>Complex or several units</translation>
    </message>
    <message>
        <source>紧急</source>
        <translation>Urgency</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::CombineForm</name>
    <message>
        <source>对方的：%1</source>
        <translation>Theirs: %1</translation>
    </message>
    <message>
        <source>我的：%1</source>
        <translation>Mine: %1</translation>
    </message>
    <message>
        <source>原来的：%1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>合并后的%1</source>
        <translation>Combined: %1</translation>
    </message>
    <message>
        <source>这几句用谁的</source>
        <translation>Whose sentences here</translation>
    </message>
    <message>
        <source>用对方的：没有这几句</source>
        <translation>Theirs: without these sentences</translation>
    </message>
    <message>
        <source>用对方的：%1</source>
        <translation>Theirs: %1</translation>
    </message>
    <message>
        <source>用我的：没有这几句</source>
        <translation>Mine: without these sentences</translation>
    </message>
    <message>
        <source>用我的：%1</source>
        <translation>Mine: %1</translation>
    </message>
    <message>
        <source>两边的都要</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>都不要</source>
        <translation>Neither</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ConflictDialog</name>
    <message>
        <source>以对方的为准</source>
        <translation>Keep theirs</translation>
    </message>
    <message>
        <source>以我的为准</source>
        <translation>Put mine again</translation>
    </message>
    <message>
        <source>合并成一份</source>
        <translation>Combine both</translation>
    </message>
    <message>
        <source>这样定的理由</source>
        <translation>Why it is decided so</translation>
    </message>
    <message>
        <source>就这样定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>两边没有合上</source>
        <translation>Two sides do not fit</translation>
    </message>
    <message>
        <source>以后再定</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>对方刚刚又有改动，下面已换成最新的；您写的还在草稿里。请看过再定。</source>
        <translation>The others have just made another change; it is shown below. What you wrote is still in the draft. Please look before you decide.</translation>
    </message>
    <message>
        <source>%1 %2：%3</source>
        <comment>who, what, why</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>对方的改动还没有收到，下次同步后会显示在这里。</source>
        <translation>Their change has not come yet; it will be shown here after the next sync.</translation>
    </message>
    <message>
        <source>由 %1 本人登录后决定。</source>
        <translation>%1 has to sign in and decide.</translation>
    </message>
    <message>
        <source>对方换了正文：签发和发送不能照搬到没有看过的文字上。请看过新的正文后重新签发。</source>
        <translation>The others have changed the text: a signature or sending does not pass to words nobody has judged. Please read the new text and sign it anew.</translation>
    </message>
    <message>
        <source>现在不能重新提交：%1合并的文字可以先存成草稿。</source>
        <translation>It cannot be handed in again now: %1 A combined text can be kept as a draft.</translation>
    </message>
    <message>
        <source>您的这一步撤回，文字回到草稿；两份文字都留在时间线里。</source>
        <translation>Your step is taken back and its text becomes a draft; both texts stay in the timeline.</translation>
    </message>
    <message>
        <source>按现在的样子重新提交您的这一步；原来那一步撤回，两份文字都留在时间线里。</source>
        <translation>Your step is handed in anew on what stands now; the old one is taken back, and both texts stay in the timeline.</translation>
    </message>
    <message>
        <source>逐句挑选，再按需要改写；作为新的一步提交。两份原文都留在时间线里。</source>
        <translation>Pick sentence by sentence, then write over it as needed; it is handed in as a new step. Both texts stay in the timeline.</translation>
    </message>
    <message>
        <source>逐句挑选，再按需要改写；存成草稿，您的这一步撤回。两份原文都留在时间线里。</source>
        <translation>Pick sentence by sentence, then write over it as needed; it is kept as a draft, and your step is taken back. Both texts stay in the timeline.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ConflictSides</name>
    <message>
        <source>原来的</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>对方写的</source>
        <translation>Theirs</translation>
    </message>
    <message>
        <source>我写的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>这一步没有文字可以对照，请看上面说的经过。</source>
        <translation>This step has no text to compare; see above what happened.</translation>
    </message>
    <message>
        <source>没有留下原来的样子。</source>
        <translation>What was there before was not kept.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ContactTab</name>
    <message>
        <source>联系和走访记录</source>
        <translation>Record of contacts and visits</translation>
    </message>
    <message>
        <source>还没有联系或走访。
先打个电话给来信人：首次联系有时限。</source>
        <translation>No contact or visit yet.
Call the appellant first: the first contact has a time limit.</translation>
    </message>
    <message>
        <source>联系</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visit</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::CourierButton</name>
    <message>
        <source>写到 U 盘…</source>
        <translation>Write to a stick…</translation>
    </message>
    <message>
        <source>把待发的内容写成一个信使文件，只有留言板能打开</source>
        <translation>Writes what waits into one courier file that only the board can open</translation>
    </message>
    <message>
        <source>读回件…</source>
        <translation>Read an answer…</translation>
    </message>
    <message>
        <source>读入信使从留言板带回来的结果和新变化；重复读也没有关系</source>
        <translation>Takes in what the courier brought back from the board; reading it again does no harm</translation>
    </message>
    <message>
        <source>替别处送件…</source>
        <translation>Deliver for others…</translation>
    </message>
    <message>
        <source>把别的电脑的信使文件交给留言板，回件写在同一个文件夹里</source>
        <translation>Hands another computer’s courier file to the board; the answer is written to the same folder</translation>
    </message>
    <message>
        <source>写到 U 盘</source>
        <translation>Write to a stick</translation>
    </message>
    <message>
        <source>信使文件 (*.lxp)</source>
        <translation>Courier files (*.lxp)</translation>
    </message>
    <message>
        <source>信使 %1.lxp</source>
        <translation>courier %1.lxp</translation>
    </message>
    <message>
        <source>读回件</source>
        <translation>Read an answer</translation>
    </message>
    <message>
        <source>回件 (*.lxa)</source>
        <translation>Answers (*.lxa)</translation>
    </message>
    <message>
        <source>替别处送件</source>
        <translation>Deliver for others</translation>
    </message>
    <message>
        <source>U 盘收发</source>
        <translation>USB stick</translation>
    </message>
    <message>
        <source>没有网络时，可以用 U 盘收发</source>
        <translation>Without a line, a USB stick can carry it</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::DemandDelegate</name>
    <message>
        <source>诉求</source>
        <translation>Demand</translation>
    </message>
    <message>
        <source>新的诉求</source>
        <translation>New demand</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::DemandList</name>
    <message>
        <source>诉求清单</source>
        <translation>List of demands</translation>
    </message>
    <message>
        <source>采用这样拆分</source>
        <translation>Adopt</translation>
    </message>
    <message>
        <source>＋ 添加</source>
        <translation>+ Add</translation>
    </message>
    <message>
        <source>添加一项诉求</source>
        <translation>Add a demand</translation>
    </message>
    <message>
        <source>改写（F2）</source>
        <translation>Rewrite (F2)</translation>
    </message>
    <message>
        <source>上移（Ctrl+↑）</source>
        <translation>Move up (Ctrl+↑)</translation>
    </message>
    <message>
        <source>下移（Ctrl+↓）</source>
        <translation>Move down (Ctrl+↓)</translation>
    </message>
    <message>
        <source>删去（Delete，可撤销）</source>
        <translation>Remove (Delete, can be undone)</translation>
    </message>
    <message>
        <source>建议拆分</source>
        <translation>Suggested split</translation>
    </message>
    <message>
        <source>这是按原文拆出来的建议，还没有采用。可以先改，再采用。</source>
        <translation>A suggestion split from the letter, not adopted yet. Change it first if you like, then adopt it.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::DeskPage</name>
    <message>
        <source>现在只能查看，不能修改：数据正由另一个程序使用，或由更新版本写成。</source>
        <translation>You can read but not change anything now: another program is using the data, or a newer version wrote it.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::DiaryModel</name>
    <message>
        <source>◇ 已离开</source>
        <translation>◇ left</translation>
    </message>
    <message>
        <source>◇ 读不懂</source>
        <translation>◇ unreadable</translation>
    </message>
    <message>
        <source>%1 第 %2 条</source>
        <comment>feed, number</comment>
        <translation>%1 no. %2</translation>
    </message>
    <message>
        <source>✓ 同步</source>
        <translation>✓ synced</translation>
    </message>
    <message>
        <source>✕ 没有成功</source>
        <translation>✕ failed</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>何时</source>
        <translation>When</translation>
    </message>
    <message>
        <source>什么事</source>
        <translation>What</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::DiaryPage</name>
    <message>
        <source>还没有同步过</source>
        <translation>No sync yet</translation>
    </message>
    <message>
        <source>第一次同步之后，这里记下每一次送出、收到了什么。</source>
        <translation>From the first sync on, this tells what each one took and brought.</translation>
    </message>
    <message>
        <source>同步日记</source>
        <translation>Sync diary</translation>
    </message>
    <message>
        <source>这一条的内容</source>
        <translation>What this entry holds</translation>
    </message>
    <message>
        <source>举报件的内容只能在这里看，不能导出。</source>
        <translation>A report of wrongdoing can be read here only, not exported.</translation>
    </message>
    <message>
        <source>导出文本…</source>
        <translation>Export as text…</translation>
    </message>
    <message>
        <source>对照处理</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>打开这件</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>撤回的理由</source>
        <translation>Reason for taking it back</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>导出文本</source>
        <translation>Export as text</translation>
    </message>
    <message>
        <source>同步日记 %1.txt</source>
        <translation>Sync diary %1.txt</translation>
    </message>
    <message>
        <source>已存到 %1</source>
        <translation>Saved to %1</translation>
    </message>
    <message>
        <source>已重新排队，下次同步时发送。</source>
        <translation>Queued again; it leaves with the next sync.</translation>
    </message>
    <message>
        <source>已撤回，文字回到了草稿。</source>
        <translation>Taken back; its text is a draft again.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::DraftHistory</name>
    <message>
        <source>各次保存</source>
        <translation>Saved versions</translation>
    </message>
    <message>
        <source>那时的文字</source>
        <translation>The text at that time</translation>
    </message>
    <message>
        <source>恢复这一稿</source>
        <translation>Restore this one</translation>
    </message>
    <message>
        <source>草稿历史</source>
        <translation>Draft history</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>恢复之后，现在的文字也还在历史里。</source>
        <translation>After restoring, the present text also stays in the history.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n 字</source>
        <comment>time, length</comment>
        <translation>
            <numerusform>%1 · %n character</numerusform>
            <numerusform>%1 · %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>M月d日 HH:mm:ss</source>
        <comment>moment of saving</comment>
        <translation>d MMM HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ExportDialog</name>
    <message>
        <source>诉求导出 %1.xlsx</source>
        <translation>Appeals %1.xlsx</translation>
    </message>
    <message>
        <source>正在数……</source>
        <translation>Counting…</translation>
    </message>
    <message>
        <source>存到</source>
        <translation>Save to</translation>
    </message>
    <message>
        <source>选择……</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>导出诉求</source>
        <translation>Export appeals</translation>
    </message>
    <message>
        <source>、</source>
        <comment>between two names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>表格里有诉求人的姓名、电话和来信原文，也有只有您能看到的举报。文件只存到您选的位置，不会发给任何人；转交之前请确认对方有权知道这些内容。</source>
        <translation>The sheet holds the names, telephone numbers and letters of appellants, and also reports of wrongdoing that only you may see. The file is saved only where you choose and sent to nobody. Before you pass it on, make sure that the other person is entitled to know this.</translation>
    </message>
    <message>
        <source>表格里有诉求人的姓名、电话和来信原文，没有举报件。文件只存到您选的位置，不会发给任何人；转交之前请确认对方有权知道这些内容。</source>
        <translation>The sheet holds the names, telephone numbers and letters of appellants, but no reports of wrongdoing. The file is saved only where you choose and sent to nobody. Before you pass it on, make sure that the other person is entitled to know this.</translation>
    </message>
    <message>
        <source>哪些件</source>
        <translation>Which cases</translation>
    </message>
    <message>
        <source>多少</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>每件写出</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>不能导出</source>
        <translation>Export is not allowed</translation>
    </message>
    <message numerus="yes">
        <source>%n 件</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>存到哪里</source>
        <translation>Where to save</translation>
    </message>
    <message>
        <source>表格 (*.xlsx);;文本表格 (*.csv)</source>
        <translation>Spreadsheet (*.xlsx);;Text table (*.csv)</translation>
    </message>
    <message>
        <source>请先写明存到哪个文件。</source>
        <translation>Please say first to which file.</translation>
    </message>
    <message>
        <source>正在写出</source>
        <translation>Writing</translation>
    </message>
    <message numerus="yes">
        <source>已导出 %n 件。</source>
        <translation>
            <numerusform>%n case exported.</numerusform>
            <numerusform>%n cases exported.</numerusform>
        </translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>已停止，什么也没有写出。</source>
        <translation>Stopped; nothing was written.</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::FilesPane</name>
    <message>
        <source>每天最多上传</source>
        <translation>At most a day</translation>
    </message>
    <message>
        <source>大于 256 KB 的，只在有人点“现在就上传”时才上传</source>
        <translation>Above 256 KB, only when somebody chooses “Upload now”</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>after a number</comment>
        <translation> MB</translation>
    </message>
    <message>
        <source>不自动上传</source>
        <translation>nothing by itself</translation>
    </message>
    <message>
        <source>照片和文件先在本机存好，缩略图随诉求一起发，原件在有线路时慢慢上传。按流量收费或线路很慢时，可以在这里限制原件每天用多少流量。</source>
        <translation>Photos and files are kept on this PC first; thumbnails travel with the appeal, originals follow while there is a line. Where traffic is paid for or the line is slow, limit here how much of it originals may take in a day.</translation>
    </message>
    <message>
        <source>缩略图、点了“现在就上传”的和点了“取回”的，不算在内，也不受限制。</source>
        <translation>Thumbnails, and whatever somebody has asked to upload or fetch, are neither counted nor limited.</translation>
    </message>
    <message>
        <source>这些内容由管理员修改。</source>
        <translation>These are changed by the administrator.</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::FilesTab</name>
    <message>
        <source>还没有附件</source>
        <translation>No files yet</translation>
    </message>
    <message>
        <source>把照片或文件拖到这里，或者复制以后按 Ctrl+V。</source>
        <translation>Drag photos or files here, or copy them and press Ctrl+V.</translation>
    </message>
    <message>
        <source>添加…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>取回原件</source>
        <translation>Fetch original</translation>
    </message>
    <message>
        <source>全部取回</source>
        <translation>Fetch all</translation>
    </message>
    <message>
        <source>现在就上传</source>
        <translation>Upload now</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>附件的其他操作</source>
        <translation>More to do with files</translation>
    </message>
    <message>
        <source>更多 ▾</source>
        <translation>More ▾</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>文件</source>
        <comment>heading</comment>
        <translation>Documents</translation>
    </message>
    <message>
        <source>这个文件还没有取到这台电脑上。</source>
        <translation>This file has not been fetched to this PC yet.</translation>
    </message>
    <message>
        <source>取回</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>附件另存为</source>
        <translation>Save file as</translation>
    </message>
    <message>
        <source>已另存。存出去的文件不再受这个程序保护，请妥善保管。</source>
        <translation>Saved. This program no longer protects the saved file; please keep it safe.</translation>
    </message>
    <message>
        <source>有线路时就取回，取到后这里会显示。</source>
        <translation>It will be fetched as soon as there is a line, and shown here then.</translation>
    </message>
    <message>
        <source>有线路时马上上传，不受每天流量的限制。</source>
        <translation>It will be uploaded as soon as there is a line, whatever the daily limit.</translation>
    </message>
    <message>
        <source>作废附件</source>
        <translation>Withdraw file</translation>
    </message>
    <message>
        <source>“%1”附错了？请写明理由。
文件仍留着备查，只是注明作废。</source>
        <translation>“%1” was the wrong file? Please say why.
The file stays on record, marked as withdrawn.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::FirstRunPage</name>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name of the unit</translation>
    </message>
    <message>
        <source>例如：清溪镇人民政府</source>
        <translation>For example: Qingxi Township Government</translation>
    </message>
    <message>
        <source>这台电脑的短名</source>
        <translation>Short name of this PC</translation>
    </message>
    <message>
        <source>单位名称会写在答复的落款里。短名用在离线时的临时编号中，两台电脑不要相同。</source>
        <translation>Replies are signed with the name of the unit. The short name is part of provisional numbers given offline; no two PCs should share it.</translation>
    </message>
    <message>
        <source>接留言板：来信自动收，答复自动发</source>
        <translation>With a message board: letters in, replies out by themselves</translation>
    </message>
    <message>
        <source>没有网络或没有留言板：只用登记和导入</source>
        <translation>Without a board: by registration and import only</translation>
    </message>
    <message>
        <source>留言板地址</source>
        <translation>Board address</translation>
    </message>
    <message>
        <source>接入码</source>
        <translation>Access code</translation>
    </message>
    <message>
        <source>由留言板管理员发给您本人</source>
        <translation>From the board&apos;s administrator, to you in person</translation>
    </message>
    <message>
        <source>以后接上留言板也可以，在“设置—留言板”里填写。</source>
        <translation>A message board can also be added later under &quot;Settings – Message board&quot;.</translation>
    </message>
    <message>
        <source>您的姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>可以不设；几个人合用这台电脑时请设</source>
        <translation>Optional; please set one if several people share this PC</translation>
    </message>
    <message>
        <source>再输一次口令</source>
        <translation>Passphrase again</translation>
    </message>
    <message>
        <source>您的角色</source>
        <translation>Your roles</translation>
    </message>
    <message>
        <source>拟稿人不能签发自己的答复，请给领导另建一个人员，由领导登录签发。</source>
        <translation>Authors cannot sign off their own replies. Please add the leader as another person, who then signs in and signs off.</translation>
    </message>
    <message>
        <source>您在哪个单位？</source>
        <translation>Which unit are you in?</translation>
    </message>
    <message>
        <source>这台电脑怎么收来信？</source>
        <translation>How does this PC receive letters?</translation>
    </message>
    <message>
        <source>您是谁？</source>
        <translation>Who are you?</translation>
    </message>
    <message>
        <source>第一次使用 · 第 %1 步，共 %2 步</source>
        <translation>First start · step %1 of %2</translation>
    </message>
    <message>
        <source>开始使用</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>正在询问留言板…</source>
        <translation>Asking the message board…</translation>
    </message>
    <message>
        <source>留言板认得您，姓名和角色以留言板为准。</source>
        <translation>The message board knows you; your name and roles are taken from it.</translation>
    </message>
    <message>
        <source>还要填：%1</source>
        <translation>Still to fill in: %1</translation>
    </message>
    <message>
        <source>至少选一个角色。</source>
        <translation>Choose at least one role.</translation>
    </message>
    <message>
        <source>两次输入的口令不一样。</source>
        <translation>The two passphrases differ.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ForeignAnswerCard</name>
    <message>
        <source>那边的编号，或者再发的理由</source>
        <translation>Its number there, or why it may go again</translation>
    </message>
    <message>
        <source>那边有</source>
        <translation>It is there</translation>
    </message>
    <message>
        <source>那边没有</source>
        <translation>It is not there</translation>
    </message>
    <message>
        <source>打开这件</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>有：写那边的编号；没有：写怎么知道的</source>
        <translation>There: its number. Not there: how you know</translation>
    </message>
    <message>
        <source>登记为已送达，不再发</source>
        <translation>Recorded as delivered; it does not go again</translation>
    </message>
    <message>
        <source>下次会再发一次</source>
        <translation>It goes once more the next time</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ForeignBoardForm</name>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>辖区代码</source>
        <translation>Jurisdiction</translation>
    </message>
    <message>
        <source>密钥</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>那边收答复，只是不能列出来</source>
        <translation>It takes answers, though it lists none</translation>
    </message>
    <message>
        <source>连接并添加</source>
        <translation>Connect and add</translation>
    </message>
    <message>
        <source>如“江城市民热线”，来件用它注明来源</source>
        <translation>Its letters name it as their source</translation>
    </message>
    <message>
        <source>一个地址管几个辖区时才填</source>
        <translation>Only if one address serves several</translation>
    </message>
    <message>
        <source>发答复要用；留空就沿用已存的</source>
        <translation>For posting answers; empty keeps the stored one</translation>
    </message>
    <message>
        <source>不添加</source>
        <translation>Do not add</translation>
    </message>
    <message>
        <source>能对接 Open311（GeoReport v2）的平台。先连过去看它收不收、列不列答复，再存下来。</source>
        <translation>For boards with Open311 (GeoReport v2). First the program asks whether it takes and lists answers, then it is stored.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ForeignPage</name>
    <message>
        <source>还没收过</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>添加平台…</source>
        <translation>Add a board…</translation>
    </message>
    <message>
        <source>收来件</source>
        <translation>Fetch letters</translation>
    </message>
    <message>
        <source>发答复</source>
        <translation>Post answers</translation>
    </message>
    <message>
        <source>外部平台</source>
        <translation>Other boards</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>收到哪时</source>
        <translation>Fetched up to</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>还没有外部平台</source>
        <translation>No other boards yet</translation>
    </message>
    <message>
        <source>别处的留言平台也能从这里收来件、发答复。</source>
        <translation>Letters of boards elsewhere can be fetched and answered from here.</translation>
    </message>
    <message>
        <source>要发到外部平台的答复</source>
        <translation>Answers for other boards</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>平台</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>那边的编号</source>
        <translation>Number there</translation>
    </message>
    <message>
        <source>件号</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>没有要发的答复</source>
        <translation>No answers to post</translation>
    </message>
    <message>
        <source>签发以后，答复在这里等着发回来处。</source>
        <translation>Once signed, answers wait here to go back to where the letter came from.</translation>
    </message>
    <message>
        <source>要发的答复</source>
        <translation>Answers to post</translation>
    </message>
    <message>
        <source>只收来件</source>
        <translation>Letters only</translation>
    </message>
    <message>
        <source>正在连接</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>已添加“%1”。%2</source>
        <translation>“%1” was added. %2</translation>
    </message>
    <message>
        <source>正在收“%1”的来件</source>
        <translation>Fetching letters from “%1”</translation>
    </message>
    <message>
        <source>正在发答复</source>
        <translation>Posting answers</translation>
    </message>
    <message>
        <source>已登记为送达。</source>
        <translation>Recorded as delivered.</translation>
    </message>
    <message>
        <source>下次“发答复”时会再发。</source>
        <translation>It goes again with the next “Post answers”.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::FormView</name>
    <message>
        <source>yyyy年M月d日</source>
        <comment>date</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>yyyy年M月d日 HH:mm</source>
        <comment>date and time</comment>
        <translation>d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>依据：%1</source>
        <translation>Laid down in: %1</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ImportPage</name>
    <message>
        <source>选文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>核对各列</source>
        <translation>Check columns</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>导入名单</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>现在只能查看，不能导入：另一个窗口正在使用这份数据，或者它来自更新的版本。</source>
        <translation>You can read but not import now: another window is using this data, or a newer version wrote it.</translation>
    </message>
    <message>
        <source>请先写明名单来自哪里，再选一次文件。</source>
        <translation>Please say first where the list comes from, then choose the file again.</translation>
    </message>
    <message>
        <source>正在看“%1”</source>
        <translation>Reading &quot;%1&quot;</translation>
    </message>
    <message>
        <source>正在导入“%1”</source>
        <translation>Importing &quot;%1&quot;</translation>
    </message>
    <message>
        <source>行号</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>未收的原因</source>
        <translation>Why it was not taken in</translation>
    </message>
    <message>
        <source>未收的行已存到“%1”。补正后再导入这份文件即可。</source>
        <translation>The rows not taken in were saved to &quot;%1&quot;. Correct them and import that file.</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::JobBar</name>
    <message>
        <source>取消</source>
        <comment>stop long work</comment>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>正在停下……</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>正在准备……</source>
        <translation>Preparing…</translation>
    </message>
    <message>
        <source>已写 %1 件，共 %2 件</source>
        <translation>%1 of %2 cases written</translation>
    </message>
    <message numerus="yes">
        <source>已读 %n 行（%1，共 %2）</source>
        <translation>
            <numerusform>%n row read (%1 of %2)</numerusform>
            <numerusform>%n rows read (%1 of %2)</numerusform>
        </translation>
    </message>
    <message>
        <source>已用 %1</source>
        <translation>%1 so far</translation>
    </message>
    <message>
        <source>已用 %1，大约还要 %2</source>
        <translation>%1 so far, about %2 to go</translation>
    </message>
    <message numerus="yes">
        <source>%n 秒</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 小时 %2 分</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>已收到 %n 件</source>
        <translation>
            <numerusform>%n letter so far</numerusform>
            <numerusform>%n letters so far</numerusform>
        </translation>
    </message>
    <message>
        <source>已办 %1 份，共 %2 份</source>
        <translation>%1 of %2 answers done</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::LetterPane</name>
    <message>
        <source>匿名来信</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>来信人 %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>未留姓名</source>
        <translation>name not given</translation>
    </message>
    <message>
        <source>%1 编号 %2</source>
        <comment>system and its number</comment>
        <translation>%1 no. %2</translation>
    </message>
    <message>
        <source>选择来信</source>
        <translation>Choose a letter</translation>
    </message>
    <message>
        <source>第 %1 封，共 %2 封 · %3</source>
        <translation>Letter %1 of %2 · %3</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::LetterTab</name>
    <message>
        <source>保存分类</source>
        <translation>Save classification</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>诉求清单</source>
        <translation>List of demands</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::LetterView</name>
    <message>
        <source>来信原文</source>
        <translation>The letter</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::LinePage</name>
    <message>
        <source>待发</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>同步日记</source>
        <translation>Sync diary</translation>
    </message>
    <message>
        <source>外部平台</source>
        <translation>Other boards</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ListPane</name>
    <message>
        <source>今天没有到期的件</source>
        <translation>Nothing is due today</translation>
    </message>
    <message>
        <source>新收和办理中的件在左边；有人来访，按 Ctrl+N 登记。</source>
        <translation>New cases and cases in progress are on the left. When someone comes in, press Ctrl+N to register.</translation>
    </message>
    <message>
        <source>没有等待登记的件</source>
        <translation>Nothing waits to be registered</translation>
    </message>
    <message>
        <source>同步、导入或登记后，新来件会出现在这里。</source>
        <translation>New cases appear here after a sync, an import or a registration.</translation>
    </message>
    <message>
        <source>没有正在办理的件</source>
        <translation>Nothing is in progress</translation>
    </message>
    <message>
        <source>从“新收”登记并受理后，件会出现在这里。</source>
        <translation>Cases appear here once they are registered and accepted from &quot;New&quot;.</translation>
    </message>
    <message>
        <source>没有等待审核的答复</source>
        <translation>No reply waits for review</translation>
    </message>
    <message>
        <source>承办人提交的答复会出现在这里。</source>
        <translation>Replies that handlers submit appear here.</translation>
    </message>
    <message>
        <source>没有等待发送的答复</source>
        <translation>No reply waits to be sent</translation>
    </message>
    <message>
        <source>签发后的答复在这里等线路和回执。</source>
        <translation>Replies that are signed off wait here for the line and the receipt.</translation>
    </message>
    <message>
        <source>还没有已答复的件</source>
        <translation>Nothing has been answered yet</translation>
    </message>
    <message>
        <source>拿到回执的件会出现在这里，等待回访。</source>
        <translation>Cases with a receipt appear here and wait for the callback.</translation>
    </message>
    <message>
        <source>还没有办结的件</source>
        <translation>Nothing has been closed yet</translation>
    </message>
    <message>
        <source>办结、转送和不予受理的件会留在这里。</source>
        <translation>Cases that were closed, forwarded or declined stay here.</translation>
    </message>
    <message>
        <source>没有举报件</source>
        <translation>There are no reports</translation>
    </message>
    <message>
        <source>举报件只有您和其他举报专管人员能看到。</source>
        <translation>Only you and other report keepers can see reports.</translation>
    </message>
    <message>
        <source>还没有任何来件</source>
        <translation>There are no cases yet</translation>
    </message>
    <message>
        <source>可以登记来访、导入清单，或与留言板同步。</source>
        <translation>You can register a visit, import a list or sync with the message board.</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>按期限</source>
        <translation>Due first</translation>
    </message>
    <message>
        <source>按来件时间</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>登记来件</source>
        <translation>Register an appeal</translation>
    </message>
    <message>
        <source>没有“%1”，这一条没有用来筛选。</source>
        <translation>There is no &quot;%1&quot;; it was not used as a filter.</translation>
    </message>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>诉求列表：%1</source>
        <translation>List of cases: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1&#x3000;%n 件</source>
        <comment>name of the list</comment>
        <translation>
            <numerusform>%1 · %n case</numerusform>
            <numerusform>%1 · %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing was found</translation>
    </message>
    <message>
        <source>可以少写几个字，或去掉一个条件；一个字也能搜。</source>
        <translation>Try fewer words or remove a filter; a single character is enough.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::LookPane</name>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比度</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>使用单键快捷键（J、K、R、N、A）</source>
        <translation>Use single keys (J, K, R, N, A)</translation>
    </message>
    <message>
        <source>使用单键快捷键</source>
        <translation>Use single keys</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::MainWindow</name>
    <message>
        <source>连心桌面</source>
        <translation>Lianxin Desk</translation>
    </message>
    <message>
        <source>放弃没有存上的文字，仍要退出</source>
        <translation>Quit and lose the unsaved text</translation>
    </message>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>登记来访</source>
        <translation>Register a visit</translation>
    </message>
    <message>
        <source>登记来电</source>
        <translation>Register a call</translation>
    </message>
    <message>
        <source>登记来信</source>
        <translation>Register a letter</translation>
    </message>
    <message>
        <source>导入清单…</source>
        <translation>Import a list…</translation>
    </message>
    <message>
        <source>导出当前清单…</source>
        <translation>Export this list…</translation>
    </message>
    <message>
        <source>立即同步</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>换人或锁定</source>
        <translation>Switch person or lock</translation>
    </message>
    <message>
        <source>设置…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>发件箱</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>搜索和命令</source>
        <translation>Search and commands</translation>
    </message>
    <message>
        <source>文字大一些</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>文字小一些</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>关于连心桌面</source>
        <translation>About Lianxin Desk</translation>
    </message>
    <message>
        <source>%1 · %2 · 连心桌面</source>
        <translation>%1 · %2 · Lianxin Desk</translation>
    </message>
    <message>
        <source>现在恢复</source>
        <translation>Recover now</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::MappingHeader</name>
    <message>
        <source>“%1”列对应</source>
        <translation>Column &quot;%1&quot; holds</translation>
    </message>
    <message>
        <source>%1（必需）</source>
        <comment>a column</comment>
        <translation>%1 (required)</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::NavPane</name>
    <message>
        <source>工作列表</source>
        <translation>Work lists</translation>
    </message>
    <message>
        <source>发件箱</source>
        <translation>Outbox</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::NoteCard</name>
    <message>
        <source>%1 · %2</source>
        <comment>kind of passage, person</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>批注（%1）：%2</source>
        <translation>Annotation (%1): %2</translation>
    </message>
    <message>
        <source>删去批注</source>
        <translation>Remove annotation</translation>
    </message>
    <message>
        <source>删去批注（可撤销）</source>
        <translation>Remove annotation (can be undone)</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::NoteEntry</name>
    <message>
        <source>这段话是</source>
        <translation>This passage is</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Annotation</translation>
    </message>
    <message>
        <source>批注，来信人看不到</source>
        <translation>Annotation, not seen by the appellant</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ctrl+回车</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>这条批注还没有记下。先记下它，或者不要了，再批注别处。</source>
        <translation>This margin note is not kept yet. Keep it or drop it first, then annotate another passage.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::OfficePane</name>
    <message>
        <source>单位名称</source>
        <translation>Name of the unit</translation>
    </message>
    <message>
        <source>这台电脑的短名</source>
        <translation>Short name of this PC</translation>
    </message>
    <message>
        <source>村和地点</source>
        <translation>Villages and places</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Handling units</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>村和地点（每行一个）</source>
        <translation>Villages and places (one on each line)</translation>
    </message>
    <message>
        <source>承办单位（每行一个）</source>
        <translation>Handling units (one on each line)</translation>
    </message>
    <message>
        <source>这些内容由管理员修改。</source>
        <translation>Only an administrator can change this.</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::OtherCaseDialog</name>
    <message>
        <source>并到主件一起查办；各人的答复、时限和评价仍然各是各的，可以再退出来。</source>
        <translation>It is handled together with the lead case. Each keeps its own reply, time limits and rating, and can leave again.</translation>
    </message>
    <message>
        <source>取消以后两件互不相干；谁、为什么取消，会留在时间线里。</source>
        <translation>After this the two have nothing to do with each other. Who removed the link, and why, stays in the timeline.</translation>
    </message>
    <message>
        <source>只是记下两件是同一件事，材料、时限和答复都不合并。</source>
        <translation>This only records that the two are the same matter. Papers, time limits and replies are not merged.</translation>
    </message>
    <message>
        <source>另一件的编号</source>
        <translation>Number of the other case</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>没有找到这个编号。</source>
        <translation>This number was not found.</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <comment>number, subject, status</comment>
        <translation>%1 %2 · %3</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::OutboxModel</name>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>哪一件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>什么事</source>
        <translation>What</translation>
    </message>
    <message>
        <source>谁办的</source>
        <translation>By</translation>
    </message>
    <message>
        <source>何时</source>
        <translation>When</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::OutboxPage</name>
    <message>
        <source>发件箱</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>没有待发的内容</source>
        <translation>Nothing waits to be sent</translation>
    </message>
    <message>
        <source>所有办理都已有回执，或这台电脑没有接留言板。</source>
        <translation>Every step has its receipt, or this PC has no message board.</translation>
    </message>
    <message>
        <source>撤回的理由</source>
        <translation>Reason for taking it back</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>打开这件</source>
        <translation>Open case</translation>
    </message>
    <message numerus="yes">
        <source>发件箱&#x3000;%n 件待发</source>
        <translation>
            <numerusform>Outbox · %n item to send</numerusform>
            <numerusform>Outbox · %n items to send</numerusform>
        </translation>
    </message>
    <message>
        <source>已重新排队，下次同步时发送。</source>
        <translation>It is waiting again and goes out with the next sync.</translation>
    </message>
    <message>
        <source>已撤回，文字回到了草稿。</source>
        <translation>Taken back; the text is in your drafts again.</translation>
    </message>
    <message>
        <source>对照处理</source>
        <translation>Compare</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::PassageBar</name>
    <message>
        <source>划线 H</source>
        <translation>Highlight H</translation>
    </message>
    <message>
        <source>批注 N</source>
        <translation>Annotate N</translation>
    </message>
    <message>
        <source>设为诉求 D</source>
        <translation>Make demand D</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::PassageLegend</name>
    <message>
        <source>划线的含义：%1</source>
        <translation>What the lines mean: %1</translation>
    </message>
    <message>
        <source>、</source>
        <comment>between two words</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>lianxin::ui::PeoplePane</name>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>添加人员</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>此人由留言板登记，姓名和角色以留言板为准。</source>
        <translation>This person is registered on the message board; name and roles are taken from it.</translation>
    </message>
    <message>
        <source>新口令</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>再输一次口令</source>
        <translation>Passphrase again</translation>
    </message>
    <message>
        <source>不改请空着</source>
        <translation>Leave empty to keep it</translation>
    </message>
    <message>
        <source>可以登录</source>
        <translation>May sign in</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>%1（停用）</source>
        <translation>%1 (deactivated)</translation>
    </message>
    <message>
        <source>请填写姓名，并至少选一个角色。</source>
        <translation>Please enter a name and choose at least one role.</translation>
    </message>
    <message>
        <source>两次输入的口令不一样，请再输一次。</source>
        <translation>The two passphrases differ; please enter them again.</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>没有改动。姓名和角色由管理员设置；要改自己的口令，请输入新口令。</source>
        <translation>Nothing was changed. Names and roles are set by the administrator; to change your own passphrase, enter a new one.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::PhotoTile</name>
    <message>
        <source>已作废</source>
        <comment>a file that does not count any more</comment>
        <translation>Withdrawn</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::PhotoWindow</name>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>上一张</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>左箭头</source>
        <translation>Left arrow</translation>
    </message>
    <message>
        <source>下一张</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>右箭头</source>
        <translation>Right arrow</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>整张</source>
        <translation>Whole photo</translation>
    </message>
    <message>
        <source>前后对比</source>
        <translation>Before / after</translation>
    </message>
    <message>
        <source>取回原图</source>
        <translation>Fetch original</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>photo so and so of so many</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2（%3）</source>
        <comment>what it shows, its name, facts</comment>
        <translation>%1 · %2 (%3)</translation>
    </message>
    <message>
        <source>这是缩略图。原图：%1</source>
        <translation>This is the thumbnail. Original: %1</translation>
    </message>
    <message>
        <source>原图还没有取到这台电脑：%1</source>
        <translation>The original is not on this PC yet: %1</translation>
    </message>
    <message>
        <source>正在打开……</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>只看一张</source>
        <translation>Show one only</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::PointGrid</name>
    <message>
        <source>逐项答复</source>
        <translation>Point-by-point reply</translation>
    </message>
    <message>
        <source>还没有拆分诉求。先到“诉求”页列出来信人提了哪几项，再逐项答复。</source>
        <translation>No demands have been listed yet. First list on the &quot;Appeal&quot; tab what the appellant asks for, then reply point by point.</translation>
    </message>
    <message>
        <source>（已删去的诉求）</source>
        <translation>(demand removed)</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::PointRow</name>
    <message>
        <source>答复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>正面回答这一项</source>
        <translation>Answer this demand directly</translation>
    </message>
    <message>
        <source>措施</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>谁去做、做什么</source>
        <translation>Who does what</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>By when</translation>
    </message>
    <message>
        <source>有完成时限</source>
        <translation>Has a completion date</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>不能办的理由</source>
        <translation>Why it cannot be done</translation>
    </message>
    <message>
        <source>暂时办不了的，写明原因和替代办法</source>
        <translation>If it cannot be done for now: the reason and the alternative</translation>
    </message>
    <message>
        <source>文件名称、文号、条款</source>
        <translation>Title, document number and article</translation>
    </message>
    <message>
        <source>yyyy年M月d日</source>
        <comment>date</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>✓ 已答</source>
        <translation>✓ replied</translation>
    </message>
    <message>
        <source>○ 未答</source>
        <translation>○ no reply yet</translation>
    </message>
    <message>
        <source>%1 第 %2 项 %3</source>
        <comment>fold mark, number, state</comment>
        <translation>%1 Demand %2 %3</translation>
    </message>
    <message>
        <source>第 %1 项，%2：%3</source>
        <translation>Demand %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::PreviewModel</name>
    <message>
        <source>（空）</source>
        <comment>cell</comment>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::PreviewStep</name>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>名单的前几行</source>
        <translation>First rows of the list</translation>
    </message>
    <message>
        <source>换一个文件</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>开始导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>来自：%1</source>
        <translation>From: %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>&quot;%1&quot;</translation>
    </message>
    <message>
        <source>还不知道哪一列是%1。请在那一列的表头下面选。</source>
        <translation>Which column is %1? Please choose it under that column&apos;s heading.</translation>
    </message>
    <message>
        <source>、</source>
        <comment>between two names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>没有一行收得进来。请核对各列的对应关系，或换一个文件。</source>
        <translation>Not one row can be taken in. Please check what each column holds, or choose another file.</translation>
    </message>
    <message numerus="yes">
        <source>前 %1 行里有 %n 行收不进来（▲），其余照收。导入后可以把这些行另存出来补正。</source>
        <translation>
            <numerusform>Of the first %1 rows, %n cannot be taken in (▲); the others can. After the import you can save that row to a file and correct it.</numerusform>
            <numerusform>Of the first %1 rows, %n cannot be taken in (▲); the others can. After the import you can save those rows to a file and correct them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 行里有 %n 行收不进来（▲），其余照收。导入后可以把这些行另存出来补正。</source>
        <translation>
            <numerusform>Of %1 rows, %n cannot be taken in (▲); the others can. After the import you can save that row to a file and correct it.</numerusform>
            <numerusform>Of %1 rows, %n cannot be taken in (▲); the others can. After the import you can save those rows to a file and correct them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>前 %n 行都能收。请核对每一列对应什么，再开始导入。</source>
        <translation>
            <numerusform>The first row can be taken in. Please check what each column holds, then import.</numerusform>
            <numerusform>The first %n rows can all be taken in. Please check what each column holds, then import.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 行都能收。请核对每一列对应什么，再开始导入。</source>
        <translation>
            <numerusform>The one row can be taken in. Please check what each column holds, then import.</numerusform>
            <numerusform>All %n rows can be taken in. Please check what each column holds, then import.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ProblemModel</name>
    <message>
        <source>第 %1 行</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>行号不明</source>
        <translation>Row unknown</translation>
    </message>
    <message>
        <source>行和列</source>
        <translation>Row and column</translation>
    </message>
    <message>
        <source>为什么没有收</source>
        <translation>Why it was not taken in</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ProblemTable</name>
    <message>
        <source>收不进来的行</source>
        <translation>Rows that cannot be taken in</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ProgressStrip</name>
    <message>
        <source>进度：%1</source>
        <translation>Progress: %1</translation>
    </message>
    <message>
        <source>、</source>
        <comment>between two steps</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ProposalBar</name>
    <message>
        <source>%1 提请作废：%2</source>
        <translation>%1 proposes to void this case: %2</translation>
    </message>
    <message>
        <source>%1 提请不予受理（%2）。要告知来信人的话：%3</source>
        <translation>%1 proposes to decline this case (%2). Words to the appellant: %3</translation>
    </message>
    <message>
        <source>申请延期到 %1：%2</source>
        <translation>Extension requested to %1: %2</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::PublishDialog</name>
    <message>
        <source>要发出去的答复</source>
        <translation>The reply to be sent</translation>
    </message>
    <message>
        <source>发送</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>发送答复</source>
        <translation>Send reply</translation>
    </message>
    <message>
        <source>先不发</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>发出去以前，再看一遍</source>
        <translation>Read it once more before it leaves</translation>
    </message>
    <message>
        <source>发出去的就是下面这些字</source>
        <translation>Exactly these words will be sent</translation>
    </message>
    <message>
        <source>举报件不公开：答复交给留言板，只有来信人看得到。有线路时立即发出，没有线路时留在发件箱等着。</source>
        <translation>Reports are not published: the message board receives the reply and only the appellant can see it. It leaves at once if there is a line; otherwise it waits in the outbox.</translation>
    </message>
    <message>
        <source>将公开在留言板，来信人可见。有线路时立即发出，没有线路时留在发件箱等着；只会发一次。</source>
        <translation>It will be published on the message board, where the appellant can see it. It leaves at once if there is a line; otherwise it waits in the outbox. It is sent exactly once.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::RegistrationForm</name>
    <message>
        <source>收到时间</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>诉求内容</source>
        <translation>Text of the appeal</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>匿名/不详</source>
        <translation>Anonymous or unknown</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>一句话说明是什么事</source>
        <translation>What it is about, in one sentence</translation>
    </message>
    <message>
        <source>照群众的原话记录，不要替群众总结</source>
        <translation>In the resident&apos;s own words; please do not summarise</translation>
    </message>
    <message>
        <source>来件方式</source>
        <translation>Came by</translation>
    </message>
    <message>
        <source>诉求人</source>
        <translation>Appellant</translation>
    </message>
    <message>
        <source>村、组或路名</source>
        <translation>Village, group or road</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::RegistrationPage</name>
    <message>
        <source>保存登记（Ctrl+Enter）</source>
        <translation>Save (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>回到列表（Esc）</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>登记来件</source>
        <translation>Register an appeal</translation>
    </message>
    <message>
        <source>草稿已保存 %1</source>
        <translation>Draft saved %1</translation>
    </message>
    <message>
        <source>打开对照</source>
        <translation>Open to compare</translation>
    </message>
    <message>
        <source>好像来过</source>
        <translation>It may have come before</translation>
    </message>
    <message>
        <source>已登记，可以接着登记下一件。</source>
        <translation>Registered; you can go on with the next one.</translation>
    </message>
    <message>
        <source>打开这件</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>已登记，编号 %1，请告诉来人。可以接着登记下一件。</source>
        <translation>Registered as %1; please tell the appellant. You can go on with the next one.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::ReviewPanel</name>
    <message>
        <source>审核意见</source>
        <translation>Review comment</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Sign off</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>Return for revision</translation>
    </message>
    <message>
        <source>审核意见 · 内部</source>
        <translation>Review comment · internal</translation>
    </message>
    <message>
        <source>退回时写明要改什么：哪一句、为什么；签发时写的留作内部备注</source>
        <translation>When returning it, say what to change and why; what you write when signing stays as an internal note</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::SavedLine</name>
    <message>
        <source>再存一次</source>
        <translation>Save again</translation>
    </message>
    <message>
        <source>已保存 %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>没有保存！%1文字还在这里，请不要关闭窗口。</source>
        <translation>Not saved! %1 Your text is still here; please do not close the window.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::SearchBox</name>
    <message>
        <source>搜索诉求和命令</source>
        <translation>Search cases and commands</translation>
    </message>
    <message>
        <source>搜索：噪音 状态:办理中 村:李家村（Ctrl+K）</source>
        <translation>Search: noise status:in-progress village:Lijia (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::SettingsDialog</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>留言板</source>
        <translation>Message board</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Files</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::SignInPage</name>
    <message>
        <source>、</source>
        <comment>between two roles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>请选择您的名字</source>
        <translation>Please choose your name</translation>
    </message>
    <message>
        <source>登录后，每一步都记在您的名下。别人的草稿会原样保留。</source>
        <translation>Once you have signed in, every step is recorded under your name. Other people&apos;s drafts stay as they are.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::SimilarDialog</name>
    <message>
        <source>是不是同一件事</source>
        <translation>Is this the same matter?</translation>
    </message>
    <message>
        <source>这一件 %1</source>
        <translation>This case %1</translation>
    </message>
    <message>
        <source>早先 %1 · %2</source>
        <translation>Earlier %1 · %2</translation>
    </message>
    <message>
        <source>以后再定</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>不是一回事</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>关联只是记下两件是同一件事：两位来信人的材料、时限和答复都不合并。</source>
        <translation>A link only records that the two are the same matter. The two appellants&apos; papers, time limits and replies are not merged.</translation>
    </message>
    <message>
        <source>关联</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>撤销刚才的关联</source>
        <translation>Undo the link</translation>
    </message>
    <message>
        <source>原文相同</source>
        <translation>same text</translation>
    </message>
    <message>
        <source>地点和说法相近</source>
        <translation>same place and similar words</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::StepDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::StepStrip</name>
    <message>
        <source>第 %1 步，共 %2 步：%3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::SummaryStep</name>
    <message numerus="yes">
        <source>已停止导入，之前收进的 %n 件都在</source>
        <translation>
            <numerusform>The import was stopped; the %n case taken in before is there</numerusform>
            <numerusform>The import was stopped; the %n cases taken in before are all there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>导入完成，新收 %n 件</source>
        <translation>
            <numerusform>Import complete, %n new case</numerusform>
            <numerusform>Import complete, %n new cases</numerusform>
        </translation>
    </message>
    <message>
        <source>导入完成，没有新的件</source>
        <translation>Import complete, nothing new</translation>
    </message>
    <message>
        <source>没有收的行</source>
        <translation>Rows not taken in</translation>
    </message>
    <message>
        <source>再导入一份</source>
        <translation>Import another list</translation>
    </message>
    <message>
        <source>导出未收的行……</source>
        <translation>Export rows not taken in…</translation>
    </message>
    <message>
        <source>查看新收的件</source>
        <translation>Show the new cases</translation>
    </message>
    <message>
        <source>新收</source>
        <translation>New</translation>
    </message>
    <message>
        <source>早已在册</source>
        <translation>Already here</translation>
    </message>
    <message>
        <source>像是重复来信</source>
        <translation>Possible repeats</translation>
    </message>
    <message>
        <source>已在别处答复</source>
        <translation>Answered elsewhere</translation>
    </message>
    <message>
        <source>未收</source>
        <translation>Not taken in</translation>
    </message>
    <message>
        <source>导出未收的行</source>
        <translation>Export rows not taken in</translation>
    </message>
    <message>
        <source>表格 (*.xlsx);;文本表格 (*.csv)</source>
        <translation>Spreadsheet (*.xlsx);;Text table (*.csv)</translation>
    </message>
    <message>
        <source>未收的行.xlsx</source>
        <translation>rows-not-taken-in.xlsx</translation>
    </message>
    <message numerus="yes">
        <source>导入停在第 %1 行，之前收进的 %n 件都在</source>
        <translation>
            <numerusform>The import stopped at row %1; the %n case that came in before is kept</numerusform>
            <numerusform>The import stopped at row %1; the %n cases that came in before are kept</numerusform>
        </translation>
    </message>
    <message>
        <source>%1再导入一次同一份名单，只会补收余下的行。</source>
        <comment>why it stopped, a sentence</comment>
        <translation>%1 Importing the same list again adds only the remaining rows.</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::SyncIndicator</name>
    <message>
        <source>立即同步</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>停下这一轮</source>
        <translation>Stop this sync</translation>
    </message>
    <message>
        <source>打开发件箱</source>
        <translation>Open the outbox</translation>
    </message>
    <message numerus="yes">
        <source>▲ %n 件要处理</source>
        <translation>
            <numerusform>▲ %n item to settle</numerusform>
            <numerusform>▲ %n items to settle</numerusform>
        </translation>
    </message>
    <message>
        <source>同步状态：%1</source>
        <translation>Sync: %1</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::TimelineTab</name>
    <message>
        <source>时间线</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>内部备注</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>记下备注</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>内部备注 · 来信人看不到</source>
        <translation>Internal note · not seen by the appellant</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::TopBar</name>
    <message>
        <source>当前人员：%1</source>
        <translation>Signed in: %1</translation>
    </message>
</context>
<context>
    <name>lianxin::ui::VersionView</name>
    <message>
        <source>哪一稿</source>
        <translation>Which draft</translation>
    </message>
    <message>
        <source>答复正文</source>
        <translation>Text of the reply</translation>
    </message>
    <message>
        <source>与上一稿的不同</source>
        <translation>Changes since the draft before</translation>
    </message>
    <message>
        <source>逐项要点</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>公开正文</source>
        <translation>Public text</translation>
    </message>
</context>
</TS>
