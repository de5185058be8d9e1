#include "convert/cell_words.h"

#include <array>
#include <span>
#include <vector>

#include "base/text.h"
#include "base/text_set.h"
#include "convert/meaning.h"

namespace demarche {
namespace {

template <class Value>
struct Row {
    Value value;
    std::string_view words;  // parted by "|"
};

// The words of a table, squeezed once: each cell of a sheet asks for them.
template <class Value>
class Words {
public:
    explicit Words(std::span<const Row<Value>> rows) {
        for (const Row<Value>& row : rows)
            for (std::string_view rest = row.words; !rest.empty();)
                if (words_.insert(squeezed(next_part(rest, '|'))) == values_.size()) values_.push_back(row.value);
    }

    std::optional<Value> find(std::string_view text) const {
        constexpr std::size_t longest = 80;
        if (text.empty() || text.size() > longest) return std::nullopt;
        const std::string asked = squeezed(text);
        const auto at = asked.empty() ? std::nullopt : words_.find(asked);
        return at ? std::optional(values_[*at]) : std::nullopt;
    }

private:
    TextSet words_;
    std::vector<Value> values_;
};

template <const auto& rows>
auto find(std::string_view text) {
    using Value = std::remove_cvref_t<decltype(rows[0].value)>;
    static const Words<Value> words{std::span<const Row<Value>>(rows)};
    return words.find(text);
}

// Besides the words of the format themselves.
constexpr std::array kind_rows{
    Row<EventKind>{EventKind::agree,
                   "agree|agreement|treaty|accord|abkommen|vertrag|accord|acuerdo|umowa|угода|договір|"
                   "соглашение|договор|anlaşma|اتفاق|הסכם|协议|条约|合意|条約"},
    Row<EventKind>{EventKind::consult,
                   "consult|meeting|talks|visit|summit|call|phone call|negotiation|negotiations|"
                   "treffen|gespräch|gipfel|besuch|rencontre|sommet|visite|reunión|cumbre|visita|"
                   "spotkanie|szczyt|wizyta|зустріч|переговори|візит|саміт|встреча|переговоры|"
                   "визит|саммит|görüşme|zirve|ziyaret|اجتماع|قمة|פגישה|פסגה|会谈|会议|访问|会談|会合"},
    Row<EventKind>{EventKind::support,
                   "support|unterstützung|soutien|apoyo|poparcie|підтримка|поддержка|destek|دعم|תמיכה|"
                   "支持"},
    Row<EventKind>{EventKind::concede,
                   "concede|concession|zugeständnis|concesión|ustępstwo|поступка|уступка|taviz|让步|"
                   "譲歩"},
    Row<EventKind>{EventKind::cooperate,
                   "cooperate|cooperation|zusammenarbeit|coopération|cooperación|współpraca|"
                   "співпраця|сотрудничество|işbirliği|تعاون|שיתוף פעולה|合作|協力"},
    Row<EventKind>{EventKind::aid, "aid|assistance|hilfe|aide|ayuda|pomoc|допомога|помощь|yardım|مساعدة|סיוע|援助"},
    Row<EventKind>{EventKind::retreat,
                   "retreat|withdrawal|ceasefire|release|rückzug|waffenruhe|retrait|cessez-le-feu|"
                   "retirada|alto el fuego|odwrót|zawieszenie broni|відхід|перемир'я|отвод|"
                   "перемирие|ateşkes|انسحاب|נסיגה|撤退|停火|停戦"},
    Row<EventKind>{EventKind::request,
                   "request|demand|appeal|forderung|demande|exigencia|żądanie|вимога|требование|talep|"
                   "طلب|דרישה|要求|要請"},
    Row<EventKind>{EventKind::accuse,
                   "accuse|accusation|condemnation|vorwurf|accusation|acusación|oskarżenie|"
                   "звинувачення|обвинение|suçlama|اتهام|האשמה|指责|非難"},
    Row<EventKind>{EventKind::reject,
                   "reject|rejection|refusal|veto|ablehnung|refus|rechazo|odmowa|відмова|отказ|ret|رفض|"
                   "סירוב|拒绝|拒否"},
    Row<EventKind>{EventKind::threaten,
                   "threaten|threat|ultimatum|drohung|menace|amenaza|groźba|погроза|угроза|tehdit|"
                   "تهديد|איום|威胁|威嚇"},
    Row<EventKind>{EventKind::protest,
                   "protest|protests|demonstration|manifestation|protesta|протест|protesto|احتجاج|מחאה|"
                   "抗议|抗議"},
    Row<EventKind>{EventKind::sanction,
                   "sanction|sanctions|sanktion|sanktionen|sanción|sanciones|sankcje|санкції|санкции|"
                   "yaptırım|عقوبات|סנקציות|制裁"},
    Row<EventKind>{EventKind::mobilize,
                   "mobilize|mobilise|mobilization|mobilisierung|mobilisation|movilización|"
                   "mobilizacja|мобілізація|мобилизация|seferberlik|تعبئة|גיוס|动员|動員"},
    Row<EventKind>{EventKind::coerce,
                   "coerce|coercion|arrest|seizure|zwang|coercition|coacción|примус|принуждение|"
                   "zorlama|强制"},
    Row<EventKind>{EventKind::assault,
                   "assault|attack|strike|battle|invasion|fight|angriff|schlacht|attaque|bataille|"
                   "ataque|batalla|atak|bitwa|напад|атака|битва|нападение|saldırı|هجوم|מתקפה|袭击|"
                   "攻撃"},
    Row<EventKind>{EventKind::statement,
                   "statement|speech|declaration|press conference|erklärung|rede|déclaration|"
                   "declaración|discurso|oświadczenie|заява|промова|заявление|речь|açıklama|بيان|"
                   "הצהרה|声明|演讲|演説"}};

constexpr std::array status_rows{
    Row<Status>{Status::held,
                "held|happened|done|past|confirmed|took place|stattgefunden|tenu|celebrado|odbyło się|"
                "відбулося|состоялось|yapıldı|已举行|実施"},
    Row<Status>{Status::scheduled,
                "scheduled|planned|upcoming|future|geplant|prévu|previsto|planowane|заплановано|"
                "запланировано|planlandı|مقرر|מתוכנן|计划|予定"},
    Row<Status>{Status::tentative,
                "tentative|possible|unconfirmed|to be confirmed|tbc|vorläufig|provisoire|provisional|"
                "wstępne|попередньо|предварительно|暂定|仮"},
    Row<Status>{Status::postponed,
                "postponed|delayed|deferred|verschoben|reporté|aplazado|przełożone|відкладено|отложено|"
                "перенесено|ertelendi|مؤجل|נדחה|推迟|延期"},
    Row<Status>{Status::rescheduled, "rescheduled|moved|neu angesetzt|reprogrammé|reprogramado|改期|日程変更"},
    Row<Status>{Status::cancelled,
                "cancelled|canceled|called off|abgesagt|annulé|cancelado|odwołane|скасовано|отменено|"
                "iptal|ملغى|בוטל|取消|中止"},
    Row<Status>{Status::hypothetical, "hypothetical|hypothetisch|hypothétique|hipotético|гіпотетично|гипотетически"}};

constexpr std::array actor_rows{
    Row<ActorType>{ActorType::state,
                   "state|country|government|staat|land|état|pays|estado|país|państwo|держава|країна|"
                   "государство|страна|devlet|ülke|دولة|מדינה|国家"},
    Row<ActorType>{ActorType::organization,
                   "organization|organisation|body|igo|ngo|institution|organización|organizacja|"
                   "організація|организация|örgüt|منظمة|ארגון|组织|組織"},
    Row<ActorType>{ActorType::group,
                   "group|movement|party|coalition|gruppe|groupe|grupo|grupa|група|группа|grup|مجموعة|"
                   "קבוצה|团体|集団"},
    Row<ActorType>{ActorType::person,
                   "person|individual|leader|mensch|personne|persona|osoba|особа|персона|лицо|kişi|"
                   "شخص|אדם|个人|人物"}};

constexpr PartTaken absence(AbsenceReason reason) { return {Role::absent, reason}; }

constexpr std::array part_rows{
    Row<PartTaken>{{Role::party},
                   "party|participant|took part|attended|present|teilnehmer|participant|participante|uczestnik|"
                   "учасник|участник|katılımcı|参加"},
    Row<PartTaken>{{Role::initiator},
                   "initiator|initiated|caller|called|initiator|initiateur|iniciador|inicjator|ініціатор|"
                   "инициатор|发起"},
    Row<PartTaken>{{Role::recipient},
                   "recipient|addressee|target|empfänger|destinataire|destinatario|odbiorca|адресат|"
                   "получатель|alıcı"},
    Row<PartTaken>{{Role::host},
                   "host|hosts|hosting|hosted|gastgeber|hôte|anfitrión|anfitriona|gospodarz|господар|приймає|"
                   "хозяин|принимает|принимающая сторона|ev sahibi|مضيف|المضيف|מארח|מארחת|东道主|主办|主催|"
                   "ホスト"},
    Row<PartTaken>{{Role::mediator},
                   "mediator|mediated|mediating|broker|facilitator|vermittler|médiateur|mediador|посередник|"
                   "посредник|arabulucu|وسيط|الوسيط|מתווך|מתווכת|调解|仲介"},
    Row<PartTaken>{{Role::guarantor}, "guarantor|guarantees|garant|garante|gwarant|гарант|garantör|ضامن|ערב|担保|保証"},
    Row<PartTaken>{{Role::observer},
                   "observer|observing|observed|beobachter|observateur|observador|obserwator|спостерігач|"
                   "наблюдатель|gözlemci|مراقب|משקיף|观察员|オブザーバー"},
    Row<PartTaken>{{Role::witness},
                   "witness|witnessed|zeuge|témoin|testigo|świadek|свідок|свидетель|şahit|شاهد|עד|见证|証人"},
    Row<PartTaken>{{Role::signatory},
                   "signatory|signed|signs|signer|unterzeichner|signataire|signatario|sygnatariusz|"
                   "підписант|подписант|imzacı|موقع|חותם|חותמת|签署|署名"},
    Row<PartTaken>{{Role::speaker},
                   "speaker|speaking|spoke|spokesperson|sprecher|orateur|orador|mówca|спікер|промовець|"
                   "оратор|konuşmacı|متحدث|דובר|发言|発言"},
    Row<PartTaken>{{Role::delegate},
                   "delegate|delegation|head of delegation|delegierter|délégué|delegado|delegat|делегат|"
                   "delege|مندوب|נציג|代表"},
    Row<PartTaken>{absence(AbsenceReason::none),
                   "absent|was absent|not present|missing|did not attend|no show|abwesend|fehlte|"
                   "absente|ausente|nieobecny|nieobecna|відсутній|відсутня|відсутні|"
                   "отсутствует|отсутствовал|отсутствовала|yok|katılmadı|غائب|נעדר|נעדרה|缺席|"
                   "欠席"},
    Row<PartTaken>{absence(AbsenceReason::excluded),
                   "excluded|left out|shut out|ausgeschlossen|exclu|exclue|excluido|excluida|"
                   "wykluczony|wykluczona|виключено|не допущено|исключён|исключена|не "
                   "допущен|dışlandı|مستبعد|הודר|排除|排除された"},
    Row<PartTaken>{absence(AbsenceReason::not_invited),
                   "not invited|uninvited|nicht eingeladen|non invité|non invitée|no "
                   "invitado|no invitada|niezaproszony|niezaproszona|не запрошено|не "
                   "запросили|не запрошений|не запрошена|не приглашён|не приглашена|"
                   "не пригласили|davet edilmedi|غير مدعو|לא הוזמן|לא הוזמנה|未受邀|"
                   "招待されず"},
    Row<PartTaken>{
        absence(AbsenceReason::declined),
        "declined|refused|boycotted|entschuldigt|sagte ab|refus|refuse|lehnte ab|abgelehnt|a refusé|a décliné|"
        "rechazó|declinó|odmówił|odmówiła|відмовився|відмовилася|відмовилась|"
        "отказался|отказалась|reddetti|رفض|סירב|סירבה|拒绝|辞退"},
    Row<PartTaken>{absence(AbsenceReason::withdrew),
                   "withdrew|pulled out|left|walked out|zog sich zurück|s'est retiré|se "
                   "retiró|wycofał się|wycofała się|вийшов|вийшла|вышел|вышла|çekildi|"
                   "انسحب|פרש|פרשה|退出|離脱"}};

// By the first two digits, from 01 on: a statement, an appeal, … mass violence.
constexpr std::array cameo_roots{EventKind::statement, EventKind::request,   EventKind::agree,    EventKind::consult,
                                 EventKind::support,   EventKind::cooperate, EventKind::aid,      EventKind::concede,
                                 EventKind::accuse,    EventKind::request,   EventKind::accuse,   EventKind::reject,
                                 EventKind::threaten,  EventKind::protest,   EventKind::mobilize, EventKind::sanction,
                                 EventKind::coerce,    EventKind::assault,   EventKind::assault,  EventKind::assault};

constexpr std::array<std::string_view, 20> cameo_labels{"Statement",
                                                        "Appeal",
                                                        "Intent to cooperate",
                                                        "Consultation",
                                                        "Diplomatic cooperation",
                                                        "Material cooperation",
                                                        "Aid",
                                                        "Yielding",
                                                        "Inquiry",
                                                        "Demand",
                                                        "Disapproval",
                                                        "Rejection",
                                                        "Threat",
                                                        "Protest",
                                                        "Show of force",
                                                        "Reduced relations",
                                                        "Coercion",
                                                        "Assault",
                                                        "Fighting",
                                                        "Mass violence"};

// From 0; nothing for what is no code.
std::optional<std::size_t> cameo_root(std::string_view code) {
    if (code.size() < 2 || code.size() > 4) return std::nullopt;
    for (const char c : code)
        if (!is_digit(c)) return std::nullopt;
    const int root = (code[0] - '0') * 10 + (code[1] - '0');
    if (root < 1 || root > static_cast<int>(cameo_roots.size())) return std::nullopt;
    return static_cast<std::size_t>(root - 1);
}

}  // namespace

std::optional<EventKind> kind_in(std::string_view text) { return find<kind_rows>(text); }
std::optional<Status> status_in(std::string_view text) { return find<status_rows>(text); }
std::optional<ActorType> actor_type_in(std::string_view text) { return find<actor_rows>(text); }
std::optional<PartTaken> part_in(std::string_view text) { return find<part_rows>(text); }

bool is_row_word(std::string_view text) {
    const std::string asked = lower_ascii(trim(text));
    return asked == "title" || asked == "era" || asked == "event";
}

std::optional<EventKind> kind_of_cameo(std::string_view code) {
    const auto root = cameo_root(code);
    if (!root) return std::nullopt;
    // Deeds of yielding: returning, releasing, easing sanctions, a ceasefire.
    if (code.starts_with("084") || code.starts_with("085") || code.starts_with("086") || code.starts_with("087"))
        return EventKind::retreat;
    return cameo_roots[*root];
}

std::string_view cameo_label(std::string_view code) {
    const auto root = cameo_root(code);
    return root ? cameo_labels[*root] : std::string_view();
}

bool is_nothing(std::string_view text) {
    constexpr std::string_view nothing[] = {"na",           "n/a",          "nan", "null", "none", "-",
                                            "\xe2\x80\x93", "\xe2\x80\x94", "--",  "?",    "#n/a"};
    const std::string asked = lower_ascii(text);
    for (const std::string_view one : nothing)
        if (asked == one) return true;
    return false;
}

}  // namespace demarche
