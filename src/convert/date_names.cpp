#include "convert/date_names.h"

#include <array>
#include <cassert>

#include "base/text.h"

namespace demarche {
namespace {

// The order within a line: en, uk, ru, de, fr, es, pl, tr, ar, he, zh, ja.
constexpr std::array names{
    Names{Sense::month, 1,
          "january|jan|січень|січня|січні|січ|январь|января|январе|янв|januar|janner|janvier|janv|enero|ene|"
          "styczen|stycznia|styczniu|sty|ocak|oca|يناير|كانون الثاني|جانفي|ינואר|בינואר|ינו|一月"},
    Names{Sense::month, 2,
          "february|feb|febr|лютии|лютого|лютому|лют|февраль|февраля|феврале|фев|февр|februar|feber|fevrier|fevr|"
          "fev|febrero|luty|lutego|lutym|lut|subat|sub|فبراير|شباط|فيفري|פברואר|בפברואר|פבר|二月"},
    Names{Sense::month, 3,
          "march|mar|березень|березня|березні|бер|март|марта|марте|мар|marz|mrz|mars|marzo|marzec|marca|marcu|mart|"
          "مارس|اذار|מרצ|מרס|במרצ|במרס|三月"},
    Names{Sense::month, 4,
          "april|apr|квітень|квітня|квітні|кві|квіт|апрель|апреля|апреле|апр|avril|avr|abril|abr|kwiecien|kwietnia|"
          "kwietniu|kwi|nisan|nis|ابريل|نيسان|افريل|אפריל|באפריל|אפר|四月"},
    Names{Sense::month, 5,
          "may|травень|травня|травні|тра|трав|маи|мая|мае|mai|mayo|maj|maja|maju|mayis|مايو|ايار|ماي|מאי|במאי|五月"},
    Names{Sense::month, 6,
          "june|jun|червень|червня|червні|чер|черв|июнь|июня|июне|июн|juni|juin|junio|czerwiec|czerwca|czerwcu|cze|"
          "haziran|haz|يونيو|حزيران|يونيه|جوان|יוני|ביוני|יונ|六月"},
    Names{Sense::month, 7,
          "july|jul|липень|липня|липні|лип|июль|июля|июле|июл|juli|juillet|juil|julio|lipiec|lipca|lipcu|lip|"
          "temmuz|tem|يوليو|تموز|يوليه|جويليه|יולי|ביולי|יול|七月"},
    Names{Sense::month, 8,
          "august|aug|серпень|серпня|серпні|сер|серп|август|августа|августе|авг|aout|agosto|sierpien|sierpnia|"
          "sierpniu|sie|agustos|agu|اغسطس|اب|اوت|אוגוסט|באוגוסט|אוג|八月"},
    Names{Sense::month, 9,
          "september|sep|sept|вересень|вересня|вересні|вер|верес|сентябрь|сентября|сентябре|сен|сент|septembre|"
          "septiembre|setiembre|wrzesien|wrzesnia|wrzesniu|wrz|eylul|eyl|سبتمبر|ايلول|ספטמבר|בספטמבר|ספט|九月"},
    Names{Sense::month, 10,
          "october|oct|жовтень|жовтня|жовтні|жов|жовт|октябрь|октября|октябре|окт|oktober|okt|octobre|octubre|"
          "pazdziernik|pazdziernika|pazdzierniku|paz|ekim|eki|اكتوبر|تشرين الاول|אוקטובר|באוקטובר|אוק|十月"},
    Names{Sense::month, 11,
          "november|nov|листопад|листопада|листопаді|лис|лист|ноябрь|ноября|ноябре|ноя|нояб|novembre|noviembre|"
          "listopad|listopada|listopadzie|lis|kasim|kas|نوفمبر|تشرين الثاني|נובמבר|בנובמבר|נוב|十一月"},
    Names{Sense::month, 12,
          "december|dec|грудень|грудня|грудні|гру|груд|декабрь|декабря|декабре|дек|dezember|dez|decembre|diciembre|"
          "dic|grudzien|grudnia|grudniu|gru|aralik|ara|ديسمبر|كانون الاول|דצמבר|בדצמבר|דצמ|十二月"},

    Names{Sense::season, 21,
          "spring|весна|весни|навесні|весною|весны|веснои|fruhling|fruhjahr|printemps|primavera|wiosna|wiosny|"
          "ilkbahar|bahar|ربيع|الربيع|אביב|באביב|春|春天|春季"},
    Names{Sense::season, 22,
          "summer|літо|літа|влітку|лето|лета|летом|sommer|ete|verano|lato|latem|yaz|صيف|الصيف|קיצ|בקיצ|夏|夏天|夏季"},
    Names{Sense::season, 23,
          "autumn|fall|осінь|осені|восени|осень|осени|осенью|herbst|automne|otono|jesien|jesienia|jesieni|sonbahar|"
          "guz|خريف|الخريف|סתיו|בסתיו|秋|秋天|秋季"},
    Names{Sense::season, 24,
          "winter|зима|зими|взимку|зимы|зимои|hiver|invierno|zima|zimy|kis|شتاء|الشتاء|חורפ|בחורפ|冬|冬天|冬季"},
    Names{Sense::part, 33, "q1|кв1|t1|第一季度|第一四半期"},
    Names{Sense::part, 34, "q2|t2|第二季度|第二四半期"},
    Names{Sense::part, 35, "q3|t3|第三季度|第三四半期"},
    Names{Sense::part, 36, "q4|t4|第四季度|第四四半期"},
    Names{Sense::part, 40, "h1|上半年"},
    Names{Sense::part, 41, "h2|下半年"},
    Names{Sense::quarter, 0,
          "quarter|qtr|квартал|кварталу|квартала|кв|quartal|trimestre|kwartal|kwartalu|ceyrek|ceyregi|الربع|רבעונ"},
    Names{Sense::half, 0,
          "half|половина|половині|половини|половине|половины|півріччя|полугодие|halfte|halbjahr|moitie|semestre|"
          "mitad|polowa|polowie|polowy|polrocze|yarisi|النصف"},
    Names{Sense::nth, 1,
          "first|перша|першіи|перше|першии|первая|первои|первое|первыи|erste|ersten|erster|erstes|premiere|premier|"
          "primera|primer|primero|pierwsza|pierwszej|pierwsze|ilk|birinci|الاول"},
    Names{Sense::nth, 2,
          "second|друга|другіи|друге|другии|вторая|второи|второе|zweite|zweiten|zweiter|zweites|deuxieme|seconde|"
          "segunda|segundo|druga|drugiej|drugie|drugi|ikinci|الثاني"},
    Names{Sense::nth, 3, "third|третіи|третии|dritte|dritten|drittes|troisieme|tercer|tercero|trzeci|ucuncu|الثالث"},
    Names{Sense::nth, 4, "fourth|четвертии|четвертыи|vierte|vierten|viertes|quatrieme|cuarto|czwarty|dorduncu|الرابع"},

    Names{Sense::ordinal, 0, "st|nd|rd|th|го|ого|ии|ша|ме|eme|ieme|re|ere|º|ª|°|te|ter|tes|ці|inci|uncu"},
    Names{Sense::ordinal, 1, "е|х|ті|тих|ые|ых|er|ers|e|lar|ler|li|lari|leri|lardan|lerden|lara|lere|larin|lerin"},
    Names{Sense::letter_s, 0, "s"},
    Names{Sense::decade, 0, "роки|роках|рр|годы|годов|годах|гг|latach|yillar|yillari|yillarda|lata"},
    Names{Sense::decade, 2, "decade|decades|عقد|שנות|年代"},
    Names{Sense::decade, 1, "years|yr|yrs|лет|שנימ|років|jahre|jahren|annees|ans|anos|lat|yil|des annees"},
    Names{Sense::century, 0,
          "century|centuries|cent|століття|столітті|століть|ст|сторіччя|век|века|веке|веков|вв|столетие|столетия|"
          "столетии|jahrhundert|jahrhunderts|jahrhunderte|jh|jhd|jhdt|jhs|siecle|siecles|siglo|siglos|wiek|wieku|"
          "wieki|yuzyil|yuzyilin|yuzyilda|yy|القرن|قرن|המאה|מאה|במאה|世纪|世紀|yuzyildan|yuzyila"},
    Names{Sense::era, 0,
          "ad|a d|ce|c e|н э|н е|нашоі ери|нашеи эры|n chr|nach christus|u z|ap j c|apr j c|apres j c|de notre ere|"
          "d c|dc|despues de cristo|d de c|n e|naszej ery|po chr|ms|m s|milattan sonra|ميلادي|ميلاديه|م|לספירה|"
          "לספה נ|公元|公元后|公元後|西元|西暦|紀元後|anno domini"},
    Names{Sense::era, 1,
          "bc|b c|bce|b c e|до н э|до н е|до нашоі ери|до нашеи эры|до р х|v chr|vor christus|v u z|av j c|"
          "avant j c|avant notre ere|a c|a de c|antes de cristo|ane|a n e|p n e|pne|przed nasza era|mo|m o|"
          "milattan once|ق م|قبل الميلاد|לפנהס|לפנה ס|לפני הספירה|公元前|西元前|紀元前|before christ"},
    Names{Sense::scale, 3, "thousand|тис|тисяч|тыс|тысяч|tausend|mille|mil|tys|tysiecy|bin|الف|אלפ|千"},
    Names{Sense::scale, 4, "万|萬"},
    Names{Sense::scale, 6,
          "million|millions|mln|млн|мільионів|мільиони|миллионов|миллиона|millionen|mio|millones|milionow|miliony|"
          "milyon|مليون|מיליונ|百万|百萬"},
    Names{Sense::scale, 8, "億|亿"},
    Names{Sense::scale, 9,
          "billion|billions|bn|млрд|мільярдів|мільярда|миллиардов|миллиарда|milliarden|milliarde|mrd|milliards|"
          "milliard|miliardow|miliarda|milyar|مليار|מיליארד"},
    Names{Sense::ago, 0, "тому|тому назад|назад|il y a|hace|temu|قبل حوالي"},
    Names{Sense::ago, 6, "mya"},
    Names{Sense::ago, 1, "ago"},
    Names{Sense::ago, 9, "bya"},
    Names{Sense::year, 0,
          "year|in the year|рік|року|році|р|год|года|году|г|jahr|des jahres|im jahr|im jahre|annee|an|en l an|ano|"
          "del ano|rok|roku|r|yili|yilinda|שנת|בשנת|yilindan|yilina|yilinin"},
    Names{Sense::year, 1, "سنه|عام|السنه|שנה"},
    Names{Sense::cjk_year, 0, "年"},
    Names{Sense::cjk_month, 0, "月"},
    Names{Sense::cjk_day, 0, "日|号|號"},
    Names{Sense::meridiem, 0, "am|a m"},
    Names{Sense::meridiem, 12, "pm|p m"},
    Names{Sense::hour_letter, 0, "h"},
    Names{Sense::o_clock, 0, "uhr|hrs|hours|год хв|heures"},
    Names{Sense::utc, 0, "utc|gmt"},
    Names{Sense::utc, 1, "z"},

    Names{Sense::circa, 0,
          "circa|ca|about|around|approximately|approx|roughly|some time around|близько|бл|біля|приблизно|прибл|"
          "около|ок|примерно|прим|etwa|ungefahr|gegen|um|environ|vers|env|alrededor de|aproximadamente|aprox|hacia|"
          "okolo|ok|circ|yaklasik|yakl|civari|civarinda|حوالي|نحو|تقريبا|בערכ|לערכ|בקירוב|大约|約|约|左右|大約|頃|ごろ|"
          "およそ"},
    Names{Sense::doubt, 0,
          "probably|possibly|perhaps|maybe|likely|presumably|uncertain|имовірно|мабуть|можливо|імовірно|вероятно|"
          "возможно|предположительно|wahrscheinlich|vermutlich|vielleicht|wohl|probablement|peut etre|sans doute|"
          "probablemente|quizas|posiblemente|prawdopodobnie|moze|muhtemelen|belki|ربما|علي الارجح|כנראה|אולי|可能|也许|"
          "おそらく|たぶん"},
    Names{Sense::vague_part, 0,
          "early|mid|middle|late|start|beginning|end|earlier part|later part|на початку|початок|початку|середина|"
          "середині|в середині|кінець|кінця|наприкінці|в кінці|рання|начало|начале|начала|в начале|середине|"
          "середины|в середине|конец|конце|конца|в конце|anfang|mitte|ende|fruhe|fruhen|spate|spaten|debut|milieu|"
          "mi|fin|principios|comienzos|inicios|mediados|fines|finales|poczatek|poczatku|na poczatku|w polowie|"
          "koniec|konca|koncu|pod koniec|basi|basinda|baslari|ortasi|ortasinda|sonu|sonunda|sonlari|اوايل|منتصف|"
          "اواخر|بدايه|نهايه|ראשית|תחילת|בתחילת|אמצע|באמצע|סופ|בסופ|初|初期|初头|前期|中|中期|中旬|末|末期|後期|后期|"
          "上旬|下旬|初頭|年初|年末|年底"},
    Names{Sense::old_style, 0,
          "os|o s|old style|julian|julian calendar|ст ст|старии стиль|старого стилю|за старим стилем|за ст ст|"
          "старыи стиль|старого стиля|по старому стилю|по ст ст|a st|alten stils|julianisch|vieux style|julien|"
          "calendrier julien|estilo antiguo|juliano|starego stylu|julyen|儒略历|ユリウス暦"},
    Names{Sense::new_style, 0,
          "ns|n s|new style|gregorian|gregorian calendar|н ст|нового стилю|за новим стилем|нового стиля|"
          "по новому стилю|neuen stils|gregorianisch|nouveau style|gregorien|estilo nuevo|nowego stylu"},

    Names{Sense::before, 0,
          "before|prior to|earlier than|перед|раніше|раньше|ранее|vor|avant|avant le|antes de|antes del|przed|once|"
          "قبل|לפני"},
    Names{Sense::by, 0,
          "by|no later than|not later than|on or before|не пізніше|не позднее|spatestens|au plus tard|a mas tardar|"
          "najpozniej|以前|之前|en gec|في موعد اقصاه|к|para|d ici|d ici a"},
    Names{Sense::before, 1, "前"},
    Names{Sense::after, 0,
          "after|later than|після|пізніше|после|позже|позднее|nach|apres|apres le|despues de|despues del|tras|po|"
          "sonra|بعد|אחרי|לאחר|后|後"},
    Names{Sense::since, 0,
          "since|from|starting|з|із|від|починаючи з|с|от|начиная с|seit|ab|von|vom|depuis|depuis le|a partir de|du|"
          "desde|desde el|od|beri|itibaren|itibariyle|منذ|من|מאז|מ|החל "
          "מ|以来|以後|以后|以降|之后|之後|から|自|从|從|起|со"},
    Names{Sense::until, 0,
          "until|till|til|up to|through|до|по|bis|bis zum|jusqu en|jusqu au|jusqu a|jusqu|jusque|hasta|hasta el|"
          "kadar|dek|degin|حتي|الي غايه|עד|まで|为止|為止|直到"},
    Names{Sense::until, 1, "do"},
    Names{Sense::between, 0,
          "between|між|между|zwischen|entre|entre le|entre "
          "el|pomiedzy|miedzy|arasinda|arasi|بين|בינ|介于|之间|之間|の間"},
    Names{Sense::either, 0, "or|або|чи|или|oder|ou|ou le|o|lub|albo|veya|ya da|او|או|或|或者|または|あるいは"},
    Names{Sense::both, 0, "and|і|та|und|et|et le|y|y el|i|oraz|ve|ile|و|ו|和|与|與|と|及び|и"},
    Names{Sense::to, 0, "to|au|a|al|الي|ל|至|到|va"},
    Names{Sense::present, 0,
          "present|the present|now|today|ongoing|to date|the present day|current|сьогодні|тепер|нині|донині|"
          "наш час|нашого часу|сегодня|наше время|нашего времени|настоящее время|настоящего времени|heute|jetzt|"
          "gegenwart|andauernd|aujourd hui|ce jour|nos jours|en cours|hoy|presente|la actualidad|actualidad|"
          "el presente|dzis|dzisiaj|teraz|obecnie|bugun|gunumuz|gunumuze|halen|الان|اليوم|الحاضر|היומ|כיומ|ימינו|今|"
          "至今|现在|現在|今日"},

    Names{Sense::noise, 0,
          "of|the|in|on|at|in the|on the|dated|at the|у|день|о|об|во|на|im|der|dem|le|la|les|l|en|de|del|el|los|"
          "las|we|dnia|في|يوم|ב|ה|的|第|の|に|ta|da|ya|ye|nin|kl|saat|um kl|gun|gunu|ayi|شهر|לחודש|在|于|於"},
    Names{Sense::noise, 1, "ten|tan|den|dan"},
    Names{Sense::in_or_century, 0, "в|w"},
    Names{Sense::circa_or_century, 0, "c"},
    Names{Sense::letter_t, 0, "t"},
    Names{Sense::weekday, 0,
          "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|"
          "понеділок|вівторок|середа|середу|четвер|пятниця|п ятниця|п ятницю|субота|суботу|неділя|неділю|"
          "понедельник|вторник|среда|среду|четверг|пятница|пятницу|суббота|субботу|воскресенье|пн|вт|ср|чт|пт|сб|"
          "нд|вс|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|"
          "vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|poniedzialek|wtorek|sroda|"
          "srode|czwartek|piatek|sobota|sobote|niedziela|niedziele|pazartesi|sali|carsamba|persembe|cuma|cumartesi|"
          "pazar|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد|יומ ראשונ|יומ שני|יומ שלישי|יומ רביעי|"
          "יומ חמישי|יומ שישי|יומ "
          "שבת|星期一|星期二|星期三|星期四|星期五|星期六|星期日|星期天|周一|周二|周三|周四|周五|周六|周日|月曜日|"
          "火曜日|水曜日|木曜日|金曜日|土曜日|"
          "日曜日|(月)|(火)|(水)|(木)|(金)|(土)|(日)|di|fr|sa|so|lun|mer|jeu|ven|sam|dim|mie|jue|vie|sab|dom|pon|wt|sr|"
          "czw|"
          "sob|niedz"},
    Names{Sense::hyphen, 0, "-"},
    Names{Sense::dash, 0, "="},
    Names{Sense::slash, 0, "/"},
    Names{Sense::dot, 0, "."},
    Names{Sense::comma, 0, ",|،|、|;"},
    Names{Sense::colon, 0, ":"},
    Names{Sense::plus, 0, "+"},
    Names{Sense::question, 0, "?|(?)|[?]|؟"},
    Names{Sense::tilde, 0, "~|≈|±"},
    Names{Sense::apostrophe, 0, "'"},
    Names{Sense::bracket, 0, "(|)"},
};

// A name alone, and the index of all of them: those whose first two bytes give one bucket stand together.
struct Name {
    std::string_view words;
    Sense sense = Sense::unknown;
    std::uint8_t value = 0;
};

constexpr std::size_t buckets = 256;

constexpr bool is_gap(char c) { return c == ' ' || c == '.' || c == '-' || c == '\''; }

constexpr std::size_t bucket_of(std::string_view text, std::size_t bytes) {
    const char second = bytes < 2 || text.size() < 2 ? '\0' : is_gap(text[1]) ? ' ' : text[1];
    return (static_cast<unsigned char>(text[0]) * 37u + static_cast<unsigned char>(second)) % buckets;
}

constexpr std::string_view take_name(std::string_view& rest) {
    const std::size_t size = rest.find('|');
    const std::string_view name = rest.substr(0, size);
    rest.remove_prefix(size == rest.npos ? rest.size() : size + 1);
    return name;
}

constexpr std::size_t count_names() {
    std::size_t count = 0;
    for (const Names& line : names)
        for (std::string_view rest = line.words; !rest.empty(); take_name(rest)) ++count;
    return count;
}

struct Index {
    std::array<std::uint16_t, buckets + 1> begins{};
    std::array<Name, count_names()> names{};
};

constexpr Index make_index() {
    Index index;
    for (const Names& line : names)
        for (std::string_view rest = line.words; !rest.empty();) {
            const std::string_view name = take_name(rest);
            ++index.begins[bucket_of(name, name.size()) + 1];
        }
    for (std::size_t i = 0; i < buckets; ++i)
        index.begins[i + 1] = static_cast<std::uint16_t>(index.begins[i + 1] + index.begins[i]);
    auto free = index.begins;
    for (const Names& line : names)
        for (std::string_view rest = line.words; !rest.empty();) {
            const std::string_view name = take_name(rest);
            index.names[free[bucket_of(name, name.size())]++] = {name, line.sense, line.value};
        }
    return index;
}

constexpr Index index = make_index();

bool is_ascii_letter(char c) { return c >= 'a' && c <= 'z'; }

// Whether more of a word stands there: a letter of a script that parts words, or a digit.
bool goes_on(std::string_view text, bool after_digit) {
    if (text.empty()) return false;
    if (is_digit(text.front())) return after_digit;
    if (is_ascii_letter(text.front())) return true;
    const char32_t value = next_code_point(text, 0).value;
    return value >= 0xC0 && value < 0x2000;
}

// Whether a name ends where its last character does: signs, and the scripts that do not part words.
bool ends_anywhere(std::string_view name) {
    std::size_t last = name.size() - 1;
    while (last > 0 && (name[last] & 0xC0) == 0x80) --last;
    const char32_t value = next_code_point(name, last).value;
    return value >= 0x2000 || (value < 0xC0 && !is_ascii_letter(name[last]) && !is_digit(name[last]));
}

// How many bytes of the text the name takes; 0 when the text does not begin with it.
std::size_t taken_by(std::string_view text, std::string_view name) {
    std::size_t at = 0;
    for (const char c : name) {
        const std::size_t start = at;
        if (c == ' ')
            while (at < text.size() && is_gap(text[at])) ++at;
        else if (at < text.size() && text[at] == c)
            ++at;
        if (at == start) return 0;
    }
    return ends_anywhere(name) || !goes_on(text.substr(at), is_digit(name.back())) ? at : 0;
}

}  // namespace

std::span<const Names> date_names() { return names; }

FoundName find_date_name(std::string_view text) {
    assert(!text.empty());
    FoundName best;
    for (const std::size_t bytes : {2, 1}) {
        const std::size_t bucket = bucket_of(text, bytes);
        for (std::size_t i = index.begins[bucket]; i < index.begins[bucket + 1]; ++i) {
            const Name& name = index.names[i];
            const std::size_t size = taken_by(text, name.words);
            if (size > best.size) best = {name.sense, name.value, size};
        }
    }
    return best;
}

}  // namespace demarche
