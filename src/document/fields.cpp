#include "document/fields.h"

#include <array>
#include <type_traits>

#include "base/text.h"
#include "document/field_access.h"

namespace demarche {
namespace {

template <class T>
constexpr FieldKind kind_of = std::is_enum_v<T> ? FieldKind::word : FieldKind::object;
template <class T>
constexpr FieldKind kind_of<std::vector<T>> = FieldKind::objects;
template <>
constexpr FieldKind kind_of<std::string> = FieldKind::text;
template <>
constexpr FieldKind kind_of<std::vector<std::string>> = FieldKind::texts;
template <>
constexpr FieldKind kind_of<std::optional<Date>> = FieldKind::date;
template <>
constexpr FieldKind kind_of<std::vector<Date>> = FieldKind::dates;
template <>
constexpr FieldKind kind_of<std::optional<Duration>> = FieldKind::duration;
template <>
constexpr FieldKind kind_of<std::optional<double>> = FieldKind::number;
template <>
constexpr FieldKind kind_of<int> = FieldKind::integer;
template <>
constexpr FieldKind kind_of<bool> = FieldKind::flag;

template <class T>
constexpr ObjectTable object_of{};

template <auto Member>
constexpr Field field(std::string_view name, FieldRule rule = {}) {
    using T = decltype(value_type(Member));
    Field made{name, kind_of<T>, rule, &member<Member>};
    if constexpr (kind_of<T> == FieldKind::word) {
        static_assert(sizeof(T) == 1);  // words are stored through std::uint8_t
        made.rule.words = &words_of<T>;
    }
    if constexpr (kind_of<T> == FieldKind::object || kind_of<T> == FieldKind::objects) {
        made.object = &object_of<typename Items<T>::Item>;
        made.container = &container<T>;
    }
    return made;
}

using enum Need;
using enum IdSpace;

constexpr std::array theme_words{std::string_view("auto"), std::string_view("light"), std::string_view("dark")};
std::span<const std::string_view> themes() { return theme_words; }

template <class T>
std::optional<Fault> check_name(void* owner) {
    T& named = *static_cast<T*>(owner);
    if (trim(named.name).empty()) named.name = named.id;
    return std::nullopt;
}

std::optional<Fault> check_place(void* owner) {
    Place& place = *static_cast<Place*>(owner);
    if (place.lat.has_value() == place.lon.has_value()) return std::nullopt;
    const std::string_view alone = place.lat ? "lat" : "lon";
    place.lat.reset();
    place.lon.reset();
    return Fault{alone, Sentence::half_place};
}

std::optional<Fault> check_participant(void* owner) {
    Participant& one = *static_cast<Participant*>(owner);
    if (one.role == Role::absent || one.reason == AbsenceReason::none) return std::nullopt;
    one.reason = AbsenceReason::none;
    return Fault{"reason", Sentence::reason_without_absence};
}

// Without a date of its own an event lasts from its first phase to its last.
std::optional<Fault> check_event(void* owner) {
    Event& event = *static_cast<Event*>(owner);
    if (event.date) return std::nullopt;
    for (const EventPhase& phase : event.phases)
        if (phase.date) event.date = event.date ? spanning(*event.date, *phase.date) : phase.date;
    return std::nullopt;
}

constexpr std::array source_fields{
    field<&Source::id>("id", {.need = required}),
    field<&Source::publisher>("publisher"),
    field<&Source::title>("title"),
    field<&Source::url>("url", {.format = TextFormat::url}),
    field<&Source::published>("published"),
    field<&Source::authors>("authors"),
    field<&Source::language>("language"),
    field<&Source::accessed>("accessed"),
};
template <>
constexpr ObjectTable object_of<Source>{Sentence::object_source, source_fields, &extras<Source>, sources};

constexpr std::array actor_fields{
    field<&Actor::id>("id", {.need = required}),
    field<&Actor::name>("name", {.need = wanted}),
    field<&Actor::short_name>("shortName"),
    field<&Actor::aliases>("aliases"),
    field<&Actor::type>("type"),
    field<&Actor::member_of>("memberOf", {.refers_to = actors}),
    field<&Actor::office>("office"),
    field<&Actor::country>("country"),
    field<&Actor::wikidata>("wikidata"),
    field<&Actor::color>("color", {.format = TextFormat::color}),
};
template <>
constexpr ObjectTable object_of<Actor>{Sentence::object_actor, actor_fields, &extras<Actor>, actors,
                                       &check_name<Actor>};

constexpr std::array topic_fields{
    field<&Topic::id>("id", {.need = required}),
    field<&Topic::name>("name", {.need = wanted}),
    field<&Topic::summary>("summary"),
};
template <>
constexpr ObjectTable object_of<Topic>{Sentence::object_topic, topic_fields, &extras<Topic>, topics,
                                       &check_name<Topic>};

constexpr std::array era_fields{
    field<&Era::id>("id", {.need = required}),
    field<&Era::title>("title", {.need = wanted}),
    field<&Era::date>("date", {.need = wanted}),
    field<&Era::summary>("summary"),
};
template <>
constexpr ObjectTable object_of<Era>{Sentence::object_era, era_fields, &extras<Era>, eras};

constexpr std::array place_fields{
    field<&Place::name>("name"),
    field<&Place::lat>("lat", {.low = -90, .high = 90}),
    field<&Place::lon>("lon", {.low = -180, .high = 180}),
};
template <>
constexpr ObjectTable object_of<Place>{Sentence::object_place, place_fields, &extras<Place>, no_ids, &check_place};

constexpr std::array participant_fields{
    field<&Participant::actor>("actor", {.need = required, .refers_to = actors}),
    field<&Participant::role>("role", {.need = vital}),
    field<&Participant::reason>("reason"),
};
template <>
constexpr ObjectTable object_of<Participant>{Sentence::object_participant, participant_fields, &extras<Participant>,
                                             no_ids, &check_participant};

constexpr std::array commitment_fields{
    field<&Commitment::status>("status", {.need = required}),
    field<&Commitment::conditions>("conditions"),
    field<&Commitment::of>("of", {.need = vital, .refers_to = events}),
};
template <>
constexpr ObjectTable object_of<Commitment>{Sentence::object_commitment, commitment_fields, &extras<Commitment>};

constexpr std::array position_fields{
    field<&Position::actor>("actor", {.need = required, .refers_to = actors}),
    field<&Position::topic>("topic", {.need = required, .refers_to = topics}),
    field<&Position::stance>("stance", {.need = required}),
    field<&Position::condition>("condition"),
    field<&Position::sources>("sources", {.refers_to = sources}),
};
template <>
constexpr ObjectTable object_of<Position>{Sentence::object_position, position_fields, &extras<Position>};

constexpr std::array account_fields{
    field<&Account::text>("text", {.need = required}),
    field<&Account::source>("source", {.need = required, .refers_to = sources}),
    field<&Account::by>("by", {.refers_to = actors}),
    field<&Account::basis>("basis", {.need = vital}),
    field<&Account::quote>("quote"),
    field<&Account::about>("about"),
};
template <>
constexpr ObjectTable object_of<Account>{Sentence::object_account, account_fields, &extras<Account>};

constexpr std::array link_fields{
    field<&Link::type>("type", {.need = required}),
    field<&Link::event>("event", {.need = required, .refers_to = events}),
    field<&Link::note>("note"),
};
template <>
constexpr ObjectTable object_of<Link>{Sentence::object_link, link_fields, &extras<Link>};

constexpr std::array media_fields{
    field<&Media::url>("url", {.need = required, .format = TextFormat::url}),
    field<&Media::caption>("caption"),
    field<&Media::credit>("credit"),
    field<&Media::alt>("alt"),
};
template <>
constexpr ObjectTable object_of<Media>{Sentence::object_media, media_fields, &extras<Media>};

constexpr std::array phase_fields{
    field<&EventPhase::name>("name", {.need = required}),
    field<&EventPhase::date>("date", {.need = required}),
};
template <>
constexpr ObjectTable object_of<EventPhase>{Sentence::object_phase, phase_fields, &extras<EventPhase>};

constexpr std::array revision_fields{
    field<&Revision::date>("date"),
    field<&Revision::note>("note"),
};
template <>
constexpr ObjectTable object_of<Revision>{Sentence::object_revision, revision_fields, &extras<Revision>};

constexpr std::array event_fields{
    field<&Event::id>("id", {.need = required}),
    field<&Event::title>("title", {.need = required}),
    field<&Event::short_title>("shortTitle"),
    field<&Event::summary>("summary"),
    field<&Event::date>("date"),
    field<&Event::date_text>("dateText"),
    field<&Event::phases>("phases"),
    field<&Event::duration>("duration"),
    field<&Event::kind>("kind", {.standard = static_cast<std::uint8_t>(EventKind::statement)}),
    field<&Event::mode>("mode"),
    field<&Event::status>("status"),
    field<&Event::previous_dates>("previousDates"),
    field<&Event::place>("place"),
    field<&Event::participants>("participants"),
    field<&Event::commitment>("commitment"),
    field<&Event::positions>("positions"),
    field<&Event::accounts>("accounts"),
    field<&Event::links>("links"),
    field<&Event::media>("media"),
    field<&Event::tags>("tags"),
    field<&Event::importance>("importance", {.low = 0, .high = 1}),
    field<&Event::sources>("sources", {.refers_to = sources}),
    field<&Event::revisions>("revisions"),
};
template <>
constexpr ObjectTable object_of<Event>{Sentence::object_event, event_fields, &extras<Event>, events, &check_event};

constexpr std::array tour_step_fields{
    field<&TourStep::event>("event", {.need = required, .refers_to = events}),
    field<&TourStep::text>("text"),
    field<&TourStep::lanes>("lanes", {.words = &words_of<GroupBy>}),
    field<&TourStep::start>("start"),
    field<&TourStep::end>("end"),
};
template <>
constexpr ObjectTable object_of<TourStep>{Sentence::object_tour_step, tour_step_fields, &extras<TourStep>};

constexpr std::array display_fields{
    field<&Display::lanes>("lanes", {.words = &words_of<GroupBy>}),
    field<&Display::order>("order", {.refers_to = lanes}),
    field<&Display::axis>("axis"),
    field<&Display::orientation>("orientation"),
    field<&Display::bands>("bands"),
    field<&Display::start>("start"),
    field<&Display::end>("end"),
    field<&Display::tour>("tour"),
    field<&Display::theme>("theme", {.words = &themes}),
};
template <>
constexpr ObjectTable object_of<Display>{Sentence::object_display, display_fields, &extras<Display>};

constexpr std::array document_fields{
    field<&Document::schema>("$schema"),
    field<&Document::version>("version", {.low = 1, .high = 1}),
    field<&Document::title>("title", {.need = wanted}),
    field<&Document::summary>("summary"),
    field<&Document::language>("language"),
    field<&Document::updated>("updated"),
    field<&Document::time_zone>("timeZone", {.format = TextFormat::zone}),
    field<&Document::sources>("sources"),
    field<&Document::actors>("actors"),
    field<&Document::topics>("topics"),
    field<&Document::eras>("eras"),
    field<&Document::events>("events", {.need = wanted}),
    field<&Document::display>("display"),
};
constexpr ObjectTable document_object{Sentence::object_document, document_fields, &extras<Document>};

static_assert(event_fields.size() <= most_fields && document_fields.size() <= most_fields);

}  // namespace

std::string noun(const ObjectTable& object, Article article) {
    return say_nth(object.noun, static_cast<std::size_t>(article));
}

const ObjectTable& document_table() { return document_object; }
const ObjectTable& event_table() { return object_of<Event>; }

}  // namespace demarche
