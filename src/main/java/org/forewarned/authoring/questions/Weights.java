package org.forewarned.authoring.questions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.forewarned.authoring.questions.Loss.What;

/** What Moodle's marks for single choices become here, where a question is right or wrong as a whole. */
final class Weights {

    /** Files round it. */
    static final double WHOLE = 99.9;

    private Weights() {
    }

    /** Says what is marked otherwise than in the file. */
    static void tell(Report report, Found found, boolean several) {
        if (several && found.right() > 0) {
            report.lost(found.right() == 1 ? What.ONE_RIGHT : What.WEIGHTS, "");
        } else if (!several && found.right() > 1) {
            report.lost(What.ANY_RIGHT, "");
        }
    }

    /** {@code 33.3 %} */
    static String shown(double percent) {
        return BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + " %";
    }
}
