package org.forewarned.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What there is to say about a row: a problem, or a change.
 *
 * @param code of a problem such as {@code email}, or the field that changes
 * @param before the head of the column in which the problem is, or what stood there before the change
 * @param value what is wrong, or what stands there after the change
 */
public record ImportRemark(String code, String before, String value) {

    private static final String BETWEEN = "\u001F";
    private static final String NEXT = "\u001E";
    private static final int LONGEST = 1000;

    static String packed(List<ImportRemark> remarks) {
        StringBuilder all = new StringBuilder();
        for (ImportRemark remark : remarks) {
            String one = String.join(BETWEEN, remark.code, cut(remark.before), cut(remark.value));
            if (all.length() + one.length() < LONGEST) {
                all.append(all.length() == 0 ? "" : NEXT).append(one);
            }
        }
        return all.length() == 0 ? null : all.toString();
    }

    static List<ImportRemark> unpacked(String text) {
        return text == null ? List.of() : Arrays.stream(text.split(NEXT)).map(one -> one.split(BETWEEN, -1))
                .map(parts -> new ImportRemark(parts[0], parts[1], parts[2])).collect(Collectors.toList());
    }

    private static String cut(String text) {
        return text.length() > 120 ? text.substring(0, 119) + "…" : text;
    }
}
