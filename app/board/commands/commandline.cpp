// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/commands/commandline.h"

#include "app/board/commands/commands.h"

#include <CLI/CLI.hpp>

namespace lianxin::board {

namespace {

constexpr int usageError = 64;

/// CLI11 gives std::string; ours are QString.
CLI::Option *text(CLI::App &app, const std::string &name, QString &target, const std::string &help)
{
    return app.add_option_function<std::string>(
        name, [&target](const std::string &value) { target = QString::fromStdString(value); }, help);
}

void file(CLI::App &app, QString &target)
{
    text(app, "--db", target, "the board's file")->required();
}

/// The commands with what was typed for them. Only the one that was named is used.
struct CommandLine {
    explicit CommandLine(CLI::App &app);
    void addInit(CLI::App &app);
    void addServe(CLI::App &app);
    void addImport(CLI::App &app);
    void addOffices(CLI::App &app);
    void addPeople(CLI::App &app);
    void addStandingOfPeople(CLI::App &users);
    void addToken(CLI::App &app);
    void addDevices(CLI::App &app);
    void addCourier(CLI::App &app);
    void addBackup(CLI::App &app);
    void addRestore(CLI::App &app);
    void addSnapshot(CLI::App &app);
    void addStatus(CLI::App &app);

    InitOptions making;
    ServeOptions serving;
    ImportOptions importing;
    OrgOptions org;
    UserOptions user;
    PersonOptions person;
    DeviceOptions device;
    CourierOptions carrying;
    BackupOptions copying;
    RestoreOptions restoring;
    SnapshotOptions building;
    StatusOptions standing;
    std::function<int()> chosen;
};

CommandLine::CommandLine(CLI::App &app)
{
    app.require_subcommand(1);
    app.set_version_flag("--version", LIANXIN_VERSION);
    addInit(app);
    addServe(app);
    addImport(app);
    addOffices(app);
    addPeople(app);
    addToken(app);
    addDevices(app);
    addCourier(app);
    addBackup(app);
    addRestore(app);
    addSnapshot(app);
    addStatus(app);
}

void CommandLine::addInit(CLI::App &app)
{
    auto &command = *app.add_subcommand("init", "Make a new board; every other command wants one that is there");
    file(command, making.file);
    text(command, "--name", making.name, "what the board is called on its pages");
    command.callback([this] { chosen = [this] { return initBoard(making); }; });
}

void CommandLine::addServe(CLI::App &app)
{
    auto &command = *app.add_subcommand("serve", "Serve desks and residents until stopped");
    file(command, serving.file);
    text(command, "--listen", serving.listen, "address and port; port 0 takes a free one (127.0.0.1:8080)");
    text(command, "--name", serving.name, "what the board is called on its pages");
    command.add_option("--keep-days", serving.keepDays, "how long rows of a feed are kept (400)")
        ->check(CLI::Range(1, 36500));
    text(command, "--mark", serving.mark,
         "where to keep how far the feeds are, best on another disk (beside the file)");
    command.add_option("--oldest-schema", serving.oldestSchema, "desks with an older store must be updated (0)");
    command.add_flag("--behind-proxy", serving.behindProxy,
                     "listen beyond this machine: a TLS proxy stands in front and nobody else reaches the address");
    command.callback([this] { chosen = [this] { return serve(serving); }; });
}

void CommandLine::addImport(CLI::App &app)
{
    auto &command
        = *app.add_subcommand("import", "Take in a list of appeals: .csv, .xlsx or JSON lines; not while it runs");
    file(command, importing.file);
    text(command, "list", importing.list, "the list")->required();
    text(command, "--org", importing.org, "the office they are for")->required();
    text(command, "--map", importing.map, "column=field,… where the headings do not say it");
    text(command, "--source", importing.source, "the system the list is from (the list's file name)");
    command.add_flag("--json", importing.json, "print one JSON object");
    command.callback([this] { chosen = [this] { return importList(importing); }; });
}

void CommandLine::addOffices(CLI::App &app)
{
    auto &orgs = *app.add_subcommand("org", "Offices of this board")->require_subcommand(1);
    auto &addOrg = *orgs.add_subcommand("add", "Add an office");
    file(addOrg, org.file);
    text(addOrg, "name", org.name, "its name")->required();
    text(addOrg, "--prefix", org.prefix, "of its case numbers (LY)");
    addOrg.callback([this] { chosen = [this] { return addOrgCommand(org); }; });
}

void CommandLine::addPeople(CLI::App &app)
{
    auto &users = *app.add_subcommand("user", "People who sign in from desks")->require_subcommand(1);
    auto &addUser = *users.add_subcommand("add", "Add a person and print the token once");
    file(addUser, user.file);
    text(addUser, "name", user.name, "the person's name")->required();
    text(addUser, "--org", user.org, "the office")->required();
    addUser
        .add_option_function<std::vector<std::string>>(
            "--role",
            [this](const std::vector<std::string> &codes) {
                for (const std::string &code : codes)
                    user.roles << QString::fromStdString(code);
            },
            "intake, dispatcher, handler, reviewer, signer, supervisor, caller, archivist, admin, helper, observer, "
            "vault")
        ->required();
    addUser.callback([this] { chosen = [this] { return addUserCommand(user); }; });
    addStandingOfPeople(users);
}

void CommandLine::addStandingOfPeople(CLI::App &users)
{
    auto &list = *users.add_subcommand("list", "List the people");
    file(list, person.file);
    list.add_flag("--json", person.json, "print one JSON object");
    list.callback([this] { chosen = [this] { return listPeople(person); }; });

    const auto add = [&](const char *name, const char *help, int (*act)(const PersonOptions &)) {
        auto &command = *users.add_subcommand(name, help);
        file(command, person.file);
        text(command, "name", person.name, "the person's name")->required();
        text(command, "--org", person.org, "the office, where several have one of that name");
        command.callback([this, act] { chosen = [this, act] { return act(person); }; });
    };
    add("disable", "Refuse a person from every desk", disablePerson);
    add("enable", "Take that back", enablePerson);
}

void CommandLine::addToken(CLI::App &app)
{
    auto &command = *app.add_subcommand("token", "Give a person a new code and print it once; the old one ends");
    file(command, person.file);
    text(command, "name", person.name, "the person's name")->required();
    text(command, "--org", person.org, "the office, where several have one of that name");
    command.add_flag("--keep-desks", person.keepDesks, "leave the desks their tokens that have one of their own");
    command.callback([this] { chosen = [this] { return renewCodeCommand(person); }; });
}

void CommandLine::addDevices(CLI::App &app)
{
    auto &devices = *app.add_subcommand("device", "Desks that have come to this board")->require_subcommand(1);
    auto &list = *devices.add_subcommand("list", "List them");
    file(list, device.file);
    list.add_flag("--json", device.json, "print one JSON object");
    list.callback([this] { chosen = [this] { return listDevices(device); }; });

    const auto add = [&](const char *name, const char *help, int (*act)(const DeviceOptions &)) {
        auto &command = *devices.add_subcommand(name, help);
        file(command, device.file);
        text(command, "name", device.name, "its name, or how that begins")->required();
        command.callback([this, act] { chosen = [this, act] { return act(device); }; });
    };
    add("revoke", "Give one nothing more and accept nothing of it", revokeDevice);
    add("wipe", "Revoke one and have it delete what it holds", wipeDevice);
    add("admit", "Take that back", admitDevice);
}

void CommandLine::addCourier(CLI::App &app)
{
    auto &courier = *app.add_subcommand("courier", "Files of desks without a line")->require_subcommand(1);
    auto &apply = *courier.add_subcommand(
        "apply", "Take one in, and write the answer that goes back to its desk; not while it runs");
    file(apply, carrying.file);
    text(apply, "in", carrying.pack, "the desk's file")->required();
    text(apply, "--out", carrying.answer, "the answer's file")->required();
    text(apply, "--mark", carrying.mark, "the high mark's file, as for serve (beside the board's)");
    apply.add_flag("--json", carrying.json, "print one JSON object");
    apply.callback([this] { chosen = [this] { return applyCourier(carrying); }; });
}

void CommandLine::addBackup(CLI::App &app)
{
    auto &command = *app.add_subcommand("backup", "Copy the board's file and the files of cases, also while it runs");
    file(command, copying.file);
    text(command, "target", copying.target, "the copy's file; there must be none of that name")->required();
    command.callback([this] { chosen = [this] { return backup(copying); }; });
}

void CommandLine::addRestore(CLI::App &app)
{
    auto &command = *app.add_subcommand("restore",
                                        "Begin a new epoch after the file was put back from a copy; not while it runs");
    file(command, restoring.file);
    text(command, "--mark", restoring.mark, "the high mark's file (beside the board's)");
    command.callback([this] { chosen = [this] { return restore(restoring); }; });
}

void CommandLine::addSnapshot(CLI::App &app)
{
    auto &command = *app.add_subcommand("snapshot", "Make the snapshots of every feed now");
    file(command, building.file);
    command.callback([this] { chosen = [this] { return snapshot(building); }; });
}

void CommandLine::addStatus(CLI::App &app)
{
    auto &command = *app.add_subcommand("status", "Say what the board holds");
    file(command, standing.file);
    command.add_flag("--json", standing.json, "print one JSON object");
    command.callback([this] { chosen = [this] { return status(standing); }; });
}

} // namespace

int runCommand(int argc, char *argv[])
{
    CLI::App app("lianxin-board: the message board that desks sync with and residents read");
    CommandLine commandLine(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : usageError;
    }
    return commandLine.chosen();
}

} // namespace lianxin::board
