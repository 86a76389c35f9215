package org.forewarned.demonstration;

import java.util.List;

/** Names that nobody has: first names from everywhere, surnames that were made up for this, some in other scripts. */
final class MadeUpNames {

    private static final List<String> FIRST = List.of("Priya", "Tom", "Sioned", "Callum", "Aisha", "Marek", "Zoë", "Kwame", "Ngozi", "Mairi", "Yusuf", "Łucja",
            "Björn", "Siân", "Olúwaṣeun", "Róisín", "Dmitri", "Hana", "Farid", "Esther", "Caoimhe", "Rashid", "Inês", "Mei");
    private static final List<String> LAST = List.of("Thimblewick", "Puddlecote", "Larkspoon", "Quillfeather", "Copperkettle", "Snowbuckle", "Merrypocket",
            "Teasellow", "Dapplethorpe", "Gooseberrow", "Lanternby", "Fogharbour", "Mistledon", "Pebbleforth", "Nettlebank", "Wickerlight", "Clovermantle",
            "Honeyfold", "Rooksparrow", "Candlemere");
    /** Their surnames mean "made up", "imaginary" or "of a fairy tale". */
    private static final List<String> OTHER_SCRIPTS = List.of("Олена Вигадана", "فاطمة الخيالية", "Αθηνά Φανταστική", "Nguyễn Thị Cổ Tích", "שרה דמיוני",
            "Иван Сказкин", "علی خیالی", "अनिता काल्पनिक", "王虚构", "Şahin Uydurma", "Ștefan Închipuit", "Նարե Հեքիաթյան", "สมหญิง นิทาน", "ਹਰਪ੍ਰੀਤ ਕਲਪਨਾ",
            "Ola Zmyślony", "ሰላም ተረት");
    private static final int EVERY = 25;

    private int next;

    /** The next one; none comes twice. */
    synchronized String next() {
        int at = next++;
        if (at % EVERY == EVERY / 2 && at / EVERY < OTHER_SCRIPTS.size()) {
            return OTHER_SCRIPTS.get(at / EVERY);
        }
        return FIRST.get(at % FIRST.size()) + " " + LAST.get((at / FIRST.size() + 7 * (at % FIRST.size())) % LAST.size());
    }
}
