#include "convert/meaning.h"

#include <array>

#include "base/text.h"

namespace demarche {
namespace {

using enum Meaning;

// The names of columns are in English, German, French, Spanish, Polish, Ukrainian, Russian, Turkish, Arabic, Hebrew,
// Chinese and Japanese, in this order.
constexpr std::array table{
    MeaningOf{kept, "kept", "", Fit::any, true},
    MeaningOf{id, "id",
              "id|event id|identifier|uid|key|unique id|event_id_cnty|globaleventid|kennung|identifiant|"
              "identificador|identyfikator|ідентифікатор|идентификатор|kimlik|المعرف|מזהה|编号|番号",
              Fit::short_text},
    MeaningOf{title, "title",
              "title|headline|event|object|objekt|item|termin|gegenstand|bezeichnung|match|fixture|treaty|activity|"
              "decision|event title|event name|name|what|what happened|heading|subject|milestone|titel|"
              "ereignis|überschrift|titre|événement|évènement|título|titular|evento|acontecimiento|tytuł|wydarzenie|"
              "назва|заголовок|подія|название|событие|başlık|olay|العنوان|عنوان|الحدث|حدث|כותרת|אירוע|שם|标题|事件|"
              "名称|題名|タイトル|見出し|出来事|イベント"},
    MeaningOf{short_title, "short title",
              "short title|label|kurztitel|titre court|título corto|krótki tytuł|"
              "коротка назва|короткое название|kısa başlık|短标题|短い題名"},
    MeaningOf{summary, "summary",
              "summary|description|text|details|detail|body|notes|note|abstract|comment|comments|content|story|info|"
              "beschreibung|zusammenfassung|inhalt|résumé|texte|descripción|resumen|texto|detalles|opis|treść|"
              "streszczenie|опис|текст|підсумок|описание|краткое содержание|açıklama|özet|metin|الوصف|وصف|ملخص|النص|"
              "תיאור|תקציר|טקסט|描述|说明|内容|摘要|説明|概要|本文"},
    MeaningOf{date, "date",
              "date|date edtf|edtf|event date|start date|start|begin|begins|from|when|date of "
              "event|start_date|startdate|date_local|gregorian date|"
              "sqldate|day of event|datum|wann|beginn|anfang|von|début|date de début|quand|fecha|cuándo|inicio|"
              "fecha de inicio|desde|data|kiedy|początek|data rozpoczęcia|дата|коли|початок|дата початку|когда|начало|"
              "дата начала|tarih|ne zaman|başlangıç|başlangıç tarihi|التاريخ|تاريخ|تاريخ البداية|מתי|תאריך|"
              "תאריך התחלה|日期|时间|开始日期|开始|日付|年月日|開始日|日時",
              Fit::date},
    MeaningOf{end_date, "end date",
              "end date|end|ends|to|until|till|finish|end_date|enddate|ende|bis|enddatum|fin|date de fin|jusqu'à|"
              "fecha de fin|final|hasta|koniec|data zakończenia|do|кінець|дата кінця|дата завершення|конец|"
              "дата окончания|окончание|bitiş|bitiş tarihi|تاريخ النهاية|النهاية|תאריך סיום|סיום|结束日期|结束|終了日|"
              "終了",
              Fit::date},
    MeaningOf{year, "year",
              "year|start year|gregorian year|year ad|year ce|jahr|année|año|rok|рік|год|yıl|السنة|سنة|שנה|年|年份",
              Fit::year},
    MeaningOf{month, "month", "month|start month|monat|mois|mes|miesiąc|місяць|месяц|ay|الشهر|شهر|חודש|月|月份",
              Fit::month},
    MeaningOf{day, "day", "day|start day|day of month|tag|jour|día|dzień|день|gün|اليوم|يوم|יום|日", Fit::day},
    MeaningOf{time, "time",
              "time|start time|hour|uhrzeit|zeit|heure|hora|godzina|час|время|saat|الوقت|الساعة|שעה|"
              "时刻|時刻|時間",
              Fit::clock},
    MeaningOf{end_year, "end year",
              "end year|endjahr|année de fin|año final|rok końcowy|рік кінця|год окончания|"
              "bitiş yılı|结束年份|終了年",
              Fit::year},
    MeaningOf{end_month, "end month", "end month|endmonat|mois de fin|mes final|місяць кінця|месяц окончания|结束月份",
              Fit::month},
    MeaningOf{end_day, "end day", "end day|endtag|jour de fin|día final|день кінця|день окончания|结束日", Fit::day},
    MeaningOf{end_time, "end time",
              "end time|endzeit|heure de fin|hora final|час кінця|время окончания|bitiş saati|"
              "结束时间|終了時刻",
              Fit::clock},
    MeaningOf{date_text, "date text", "display date|date text|date as written|datumstext|date affichée|fecha mostrada"},
    MeaningOf{phase, "phase",
              "signature|signed|ratified|ratification|entry into force|in force|force|entered into "
              "force|terminated|termination|term|unterzeichnet|in kraft|signé|en vigueur|firmado|"
              "podpisano|підписано|подписано|imzalandı|签署日期|署名日",
              Fit::date, true},
    MeaningOf{kind, "kind",
              "kind|event kind|event type|type|plover|art|genre|clase|rodzaj|вид|тип|tür|النوع|סוג|类型|"
              "種類",
              Fit::kind_word},
    MeaningOf{cameo, "CAMEO code", "cameo|cameo code|eventcode|event code", Fit::code},
    MeaningOf{mode, "mode", "mode|event mode|modus", Fit::short_text},
    MeaningOf{status, "status",
              "status|state of event|zustand|statut|estado|stan|стан|статус|состояние|durum|الحالة|"
              "סטטוס|状态|状態",
              Fit::status_word},
    MeaningOf{place, "place",
              "place|location|venue|city|where|site|placename|locality|town|ort|wo|stadt|lieu|ville|où|lugar|ciudad|"
              "dónde|miejsce|miasto|gdzie|місце|місто|де|место|город|где|yer|şehir|nerede|المكان|مكان|المدينة|מקום|עיר|"
              "地点|城市|场所|場所|都市",
              Fit::short_text},
    MeaningOf{latitude, "latitude",
              "lat|latitude|breite|breitengrad|latitud|szerokość|широта|enlem|خط العرض|קו רוחב|"
              "纬度|緯度",
              Fit::latitude},
    MeaningOf{longitude, "longitude",
              "lon|lng|long|longitude|länge|längengrad|longitud|długość|довгота|долгота|boylam|"
              "خط الطول|קו אורך|经度|経度",
              Fit::longitude},
    MeaningOf{party, "parties",
              "parties|party|参与方|参与国|参加国|与会方|participants|participant|who|actors|actor|people|persons|"
              "countries|country|states|state|"
              "present|attendees|delegations|sides|members|actor1|side_a|state_name1|wer|beteiligte|teilnehmer|"
              "parteien|länder|land|partei|staat|staaten|qui|participants|parties|pays|acteurs|quién|participantes|"
              "partes|país|países|actores|kto|uczestnicy|strony|kraje|kraj|państwo|хто|учасники|сторони|країни|країна|"
              "кто|участники|стороны|страны|страна|kim|katılımcılar|taraflar|ülkeler|ülke|المشاركون|الأطراف|البلد|"
              "الدول|من|משתתפים|צדדים|מדינה|מדינות|מי|参与者|当事方|国家|参加者|当事国|国",
              Fit::short_text, true},
    MeaningOf{initiator, "initiator",
              "initiator|source actor|actor1name|actor name|from actor|sender|initiatoren|"
              "initiateur|iniciador|inicjator|ініціатор|инициатор|发起方",
              Fit::short_text, true},
    MeaningOf{recipient, "recipient",
              "recipient|recipients|target|target actor|actor2name|recipient name|actor2|side_b|state_name2|addressee|"
              "empfänger|adressat|destinataire|destinatario|odbiorca|адресат|отримувач|получатель|alıcı|对象|受け手",
              Fit::short_text, true},
    MeaningOf{host, "host",
              "host|hosts|hosted by|gastgeber|hôte|anfitrión|gospodarz|господар|приймає|принимающая "
              "сторона|хозяин|ev sahibi|المضيف|מארח|东道主|主办方|主催国|主催",
              Fit::short_text, true},
    MeaningOf{mediator, "mediator",
              "mediator|mediators|mediated by|broker|vermittler|médiateur|mediador|mediator|"
              "посередник|посредник|arabulucu|الوسيط|מתווך|调解方|仲介",
              Fit::short_text, true},
    MeaningOf{guarantor, "guarantor",
              "guarantor|guarantors|garant|garante|gwarant|гарант|garantör|الضامن|担保方|保証国", Fit::short_text,
              true},
    MeaningOf{observer, "observer",
              "observer|observers|beobachter|observateur|observador|obserwator|спостерігач|"
              "наблюдатель|gözlemci|مراقب|משקיף|观察员|オブザーバー",
              Fit::short_text, true},
    MeaningOf{witness, "witness",
              "witness|witnesses|zeuge|témoin|testigo|świadek|свідок|свидетель|şahit|شاهد|עד|见证方", Fit::short_text,
              true},
    MeaningOf{signatory, "signatory",
              "signatory|signatories|signed by|unterzeichner|signataire|signatario|sygnatariusz|"
              "підписант|подписавшие|imzacı|الموقعون|חותמים|签署方|署名国",
              Fit::short_text, true},
    MeaningOf{speaker, "speaker",
              "speaker|speakers|spokesperson|said by|sprecher|orateur|orador|mówca|промовець|"
              "спікер|оратор|konuşmacı|المتحدث|דובר|发言人|発言者",
              Fit::short_text, true},
    MeaningOf{absent, "absent",
              "absent|absentees|nicht eingeladen|nicht anwesend|non invités|no invitados|nie zaproszeni|не "
              "запрошено|не приглашены|davet edilmeyenler|未受邀|未邀请|招待されず|not present|missing|excluded|not "
              "invited|left out|who was absent|abwesend|fehlend|"
              "absents|excluidos|ausentes|nieobecni|відсутні|не запрошені|отсутствующие|отсутствовали|katılmayanlar|"
              "الغائبون|נעדרים|缺席|缺席者|欠席",
              Fit::short_text, true},
    MeaningOf{source, "source",
              "source|sources|reported by|reference|references|ref|publisher|outlet|media outlet|citation|quelle|"
              "quellen|beleg|source|fuente|fuentes|źródło|źródła|джерело|джерела|источник|источники|kaynak|kaynaklar|"
              "المصدر|المصادر|מקור|מקורות|来源|出处|出典|情報源",
              Fit::any, true},
    MeaningOf{source_title, "source title",
              "source title|article|article title|source headline|source_headline|"
              "titel der quelle|titre de la source|título de la fuente"},
    MeaningOf{source_url, "source address",
              "source url|url|link|links|source link|web|website|address|sourceurl|texturl|weblink|adresse|lien|enlace|"
              "adres|посилання|ссылка|bağlantı|الرابط|קישור|链接|网址|リンク",
              Fit::address},
    MeaningOf{source_date, "source date",
              "source date|published|publication date|date published|source_date|"
              "veröffentlicht|publié|publicado|опубліковано|опубликовано",
              Fit::date},
    MeaningOf{media, "picture",
              "media|image|picture|photo|image url|picture url|photo url|media url|img|bild|foto|"
              "image|imagen|zdjęcie|obraz|зображення|фото|изображение|resim|fotoğraf|الصورة|صورة|"
              "תמונה|图片|照片|画像|写真",
              Fit::address},
    MeaningOf{media_caption, "caption",
              "media caption|caption|image caption|bildunterschrift|légende|pie de foto|"
              "podpis|підпис|подпись|altyazı|图片说明|キャプション"},
    MeaningOf{media_credit, "credit",
              "media credit|credit|image credit|photo credit|bildnachweis|crédit|crédito|"
              "autor zdjęcia|авторство|автор фото|图片来源|撮影者"},
    MeaningOf{media_alt, "alternative text",
              "alt text|alt|media alt|image alt|alternativtext|texte alternatif|"
              "texto alternativo|替代文字|代替テキスト"},
    MeaningOf{
        tag, "tags",
        "tags|tag|topic|topics|theme|track|issue|thema|themen|sujet|thème|tema|temas|temat|тема|теми|темы|konu|الموضوع|"
        "נושא|主题|议题|話題|テーマ|category|categories|group|keywords|keyword|labels|type|section|facet|event_type|"
        "sub_event_type|kategorie|schlagwort|schlagwörter|gruppe|catégorie|groupe|mots-clés|categoría|grupo|"
        "etiquetas|kategoria|grupa|tagi|категорія|група|теги|мітки|категория|группа|метки|kategori|grup|etiket|"
        "الفئة|الوسوم|קטגוריה|תגיות|类别|分类|标签|分類|タグ|カテゴリー",
        Fit::short_text, true},
    MeaningOf{importance, "importance",
              "importance|impact|weight|priority|significance|rank|score|wichtigkeit|gewicht|"
              "importancia|waga|ważność|важливість|важность|önem|الأهمية|חשיבות|重要性|重要度",
              Fit::number},
    MeaningOf{row_type, "row type", "type|row type", Fit::row_word},
    MeaningOf{short_name, "short name",
              "short name|abbreviation|acronym|kürzel|abréviation|abreviatura|skrót|"
              "скорочення|сокращение|kısaltma|简称|略称",
              Fit::short_text},
    MeaningOf{aliases, "aliases",
              "aliases|alias|other names|also known as|aka|auch genannt|псевдоніми|псевдонимы|别名|"
              "別名",
              Fit::short_text},
    MeaningOf{actor_type, "party type", "party type|actor type|type|art|тип|类型", Fit::actor_word},
    MeaningOf{member_of, "member of",
              "member of|memberof|belongs to|affiliation|of|mitglied von|membre de|miembro de|"
              "член|所属",
              Fit::short_text},
    MeaningOf{office, "office", "office|role|function|post|amt|fonction|cargo|urząd|посада|должность|görev|职务|役職",
              Fit::short_text},
    MeaningOf{country, "country code", "country code|iso3|iso|iso code|countrycode", Fit::code},
    MeaningOf{wikidata, "Wikidata", "wikidata|wikidata id|qid", Fit::code},
    MeaningOf{color, "colour", "color|colour|farbe|couleur|kolor|колір|цвет|renk|颜色|色", Fit::short_text},
    MeaningOf{publisher, "publisher",
              "publisher|outlet|name|media outlet|verlag|éditeur|editorial|wydawca|видавець|"
              "издатель|yayıncı|出版者|发布者",
              Fit::short_text},
    MeaningOf{authors, "authors",
              "authors|author|by|byline|autor|autoren|auteur|auteurs|autores|autorzy|автор|автори|"
              "авторы|yazar|作者|著者",
              Fit::short_text},
    MeaningOf{language, "language", "language|lang|sprache|langue|idioma|język|мова|язык|dil|语言|言語", Fit::code},
    MeaningOf{accessed, "accessed", "accessed|retrieved|access date|abgerufen|consulté|consultado", Fit::date},
    MeaningOf{account_event, "event of an account", "event id|id of the event|globaleventid", Fit::short_text},
    MeaningOf{account_text, "account", "account|what is said|was gesagt wird|récit|relato"},
    MeaningOf{account_by, "who said so", "said by|who said so", Fit::short_text},
    MeaningOf{account_about, "about", "about", Fit::short_text},
    MeaningOf{confidence, "confidence", "confidence", Fit::number},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].meaning != static_cast<Meaning>(i)) return false;
    return table.back().meaning == confidence;
}
static_assert(in_order());

}  // namespace

std::span<const MeaningOf> meanings() { return table; }

const MeaningOf& about(Meaning meaning) { return table[static_cast<std::size_t>(meaning)]; }

std::optional<Meaning> meaning_named(std::string_view name) {
    const std::string asked = squeezed(name);
    for (const MeaningOf& one : table)
        if (squeezed(one.name) == asked) return one.meaning;
    return std::nullopt;
}

std::optional<Role> role_of(Meaning meaning) {
    constexpr std::array roles{Role::party,     Role::initiator, Role::recipient, Role::host,
                               Role::mediator,  Role::guarantor, Role::observer,  Role::witness,
                               Role::signatory, Role::speaker,   Role::absent};
    if (meaning < party || meaning > absent) return std::nullopt;
    return roles[static_cast<std::size_t>(meaning) - static_cast<std::size_t>(party)];
}

std::string squeezed(std::string_view text) {
    std::string out;
    for (const char c : fold(text)) {
        const bool is_plain = is_digit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (is_plain) out += c;
    }
    return out;
}

}  // namespace demarche
