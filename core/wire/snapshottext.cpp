// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/snapshottext.h"

#include "core/codec/fastfields.h"
#include "core/wire/jsontext.h"
#include "core/wire/thoroughline.h"

using namespace Qt::StringLiterals;

namespace lianxin::wire {

namespace {

namespace od = simdjson::ondemand;

QByteArray bytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

/// The bytes of an object, which can be read after that all the same.
QByteArray rawText(od::object &object)
{
    const std::string_view raw = object.raw_json();
    (void)object.reset();
    return bytes(raw);
}

void readCase(od::value json, SnapshotRow &row)
{
    od::object object = json.get_object();
    row.docText = rawText(object);
    fastjson::readObject(object, row.doc);
    json::requireAt(!row.doc.key.isNull(), u"key"_s);
    json::requireAt(row.doc.version >= 1, u"version"_s);
}

void readLetter(od::value json, SnapshotRow &row)
{
    od::object object = json.get_object();
    SnapshotRow::Letter &letter = row.letters.emplace_back();
    letter.text = rawText(object);
    fastjson::readObject(object, letter.appeal);
    json::requireAt(!letter.appeal.key.isNull(), u"key"_s);
}

bool hasMember(od::object &object, std::string_view name)
{
    od::value member;
    return !object.reset().error() && !object.find_field_unordered(name).get(member) && !member.is_null();
}

/// Operations are kept as they came and read when somebody opens the case; here it is enough that they can be.
void readEvent(od::value json)
{
    od::object object = json.get_object();
    RecordedOperation event;
    fastjson::readObject(object, event);
    json::requireAt(!event.id.isNull(), u"op_id"_s);
    json::requireAt(!event.caseKey.isNull(), u"case"_s);
    if (std::holds_alternative<Intake>(event.operation)) // so it is, too, if it was left out
        json::requireAt(hasMember(object, "operation"), u"operation"_s);
}

/// Each item under its place, and the bytes of the whole list.
template <class ReadItem>
QByteArray readList(const char *name, od::value json, ReadItem readItem)
{
    od::array list = json.get_array();
    const QByteArray raw = bytes(list.raw_json());
    (void)list.reset();
    size_t i = 0;
    for (od::value item : list) {
        fastjson::at([&] { return fastjson::place(name, i); }, [&] { readItem(item); });
        ++i;
    }
    return raw;
}

void readMember(std::string_view name, od::value json, SnapshotRow &row)
{
    if (name == "case")
        fastjson::at([] { return u"case"_s; }, [&] { readCase(json, row); });
    else if (name == "letters")
        readList("letters", json, [&](od::value letter) { readLetter(letter, row); });
    else if (name == "events")
        row.eventsText = readList("events", json, [](od::value event) { readEvent(event); });
    else
        fastjson::at([&] { return fastjson::text(name); }, [&] { fastjson::look(json); });
}

struct Departures {
    std::vector<Departure> left;
    static constexpr auto fields(auto with) { return with(field("left", &Departures::left)); }
};

template <json::Listed T>
Result<T> plain(QByteArrayView line)
{
    const auto object = strictObject(line);
    if (!object)
        return tl::unexpected(object.error());
    return json::parsed<T>(*object);
}

} // namespace

/// The whole line is checked first: the quick reader skips what nobody asks it for, but the bytes are kept and read
/// again later by another.
class SnapshotLines::Parser
{
public:
    Parser()
    {
        if (m_checking.allocate(firstRoom, deepestJson) != simdjson::SUCCESS)
            throw std::bad_alloc();
    }
    SnapshotRow read(QByteArrayView line)
    {
        if (m_room.size() < size_t(line.size()) + simdjson::SIMDJSON_PADDING)
            m_room.resize(size_t(line.size()) * 2 + simdjson::SIMDJSON_PADDING);
        std::copy(line.begin(), line.end(), m_room.begin());
        const simdjson::padded_string_view text(m_room.data(), size_t(line.size()), m_room.size());
        if (m_checking.parse(text).error() != simdjson::SUCCESS)
            throw json::BadMember {};
        SnapshotRow row;
        fastjson::Names names;
        od::document document = m_reading.iterate(text);
        for (od::field member : document.get_object()) {
            names.push_back(member.unescaped_key());
            readMember(names.back(), member.value(), row);
        }
        fastjson::mustDiffer(names);
        json::requireAt(!row.docText.isEmpty(), u"case"_s);
        return row;
    }

private:
    static constexpr size_t firstRoom = 1 << 16;
    std::vector<char> m_room;
    simdjson::dom::parser m_checking;
    od::parser m_reading;
};

SnapshotLines::SnapshotLines() : m_parser(std::make_unique<Parser>()) { }
SnapshotLines::~SnapshotLines() = default;

Result<SnapshotRow> SnapshotLines::readQuickly(QByteArrayView line)
{
    try {
        return m_parser->read(line);
    } catch (const json::BadMember &bad) {
        return failure(Error::Code::Invalid, u"bad-member"_s, {}, bad.path);
    } catch (const simdjson::simdjson_error &bad) {
        return failure(Error::Code::Invalid, u"bad-member"_s, QString::fromLatin1(bad.what()));
    }
}

Result<SnapshotRow> SnapshotLines::read(QByteArrayView line)
{
    auto row = readQuickly(line);
    if (!row)
        if (auto thorough = readThoroughly(line))
            return *std::move(thorough);
    return row;
}

Result<SnapshotHead> readSnapshotHead(QByteArrayView line)
{
    auto head = plain<SnapshotHead>(line);
    if (head && head->schema > snapshotSchema)
        return failure(Error::Code::Invalid, u"bad-member"_s, {}, u"schema"_s);
    if (head && (head->id.isEmpty() || head->scope.isEmpty() || head->cursor.isEmpty()))
        return failure(Error::Code::Invalid, u"missing-member"_s);
    return head;
}

std::optional<SnapshotSum> readSnapshotSum(QByteArrayView line)
{
    const bool isEnd = line.startsWith("{\"end\"");
    if (!isEnd && !line.startsWith("{\"so_far\""))
        return std::nullopt;
    auto sum = plain<SnapshotSum>(line);
    if (!sum)
        return std::nullopt;
    sum->isEnd = isEnd;
    return *std::move(sum);
}

std::optional<std::vector<Departure>> readDepartures(QByteArrayView line)
{
    if (!line.startsWith("{\"left\""))
        return std::nullopt;
    const auto read = plain<Departures>(line);
    return read ? read->left : std::vector<Departure>();
}

} // namespace lianxin::wire
