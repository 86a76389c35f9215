package org.forewarned.certification;

/** Names that must come out right. */
enum Names {
    PLAIN("Morwenna Ali-Hughes"),
    NONE(null),
    LONG("Wilhelmina Bartholomea Featherstonehaugh-Cholmondeley Majoribanks van der Westhuizen-Papadopoulos"),
    ARABIC("فاطمة الزهراء محمد العلي"),
    PERSIAN("مهدی پورچیت‌ساز"),
    KURDISH("کەژاڵ ڕێبوار ښکلا"),
    HEBREW("שושנה בן־דוד כהן"),
    POINTED_HEBREW("שָׂרָה לֵוִי"),
    GREEK("Αθηνά Παπαδοπούλου"),
    CYRILLIC("Мар’яна Щербаківська-Їжак"),
    VIETNAMESE("Nguyễn Thị Hương Giang"),
    YORUBA("Ọláyọ̀ Adéwálé Ṣọ̀yínká"),
    CENTRAL_EUROPE("Łukasz Žižka Őry Ștefănescu Þór"),
    MIXED("Fatima فاطمة Müller-Иванова");

    final String name;

    Names(String name) {
        this.name = name;
    }
}
