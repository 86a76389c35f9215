package org.forewarned.organisations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.forewarned.organisations.sheet.Sheet;

/** The rows of a list as entries, once it is known what its columns mean, with the problems that the list alone shows. */
final class Lines {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,180}\\.[^@\\s,;<>\".]{2,}");

    private final Sheet sheet;
    private final List<ImportField> mapping;
    private final List<ImportEntry> entries = new ArrayList<>();
    private final Map<String, Integer> firstReference = new HashMap<>();
    private final Map<String, Integer> firstEmail = new HashMap<>();
    private final Map<String, Integer> firstName = new HashMap<>();

    private final Map<String, Integer> names = new HashMap<>();

    Lines(Sheet sheet, List<ImportField> mapping) {
        this.sheet = sheet;
        this.mapping = mapping;
        for (int row = 0; row < sheet.rows().size(); row++) {
            ImportEntry entry = read(row);
            entries.add(entry);
            note(firstReference, entry.reference(), row);
            note(firstEmail, entry.email(), row);
            names.merge(Sorting.fold(entry.name(), 100), 1, Integer::sum);
            if (nameless(entry)) {
                note(firstName, Sorting.fold(entry.name(), 100), row);
            }
        }
    }

    int size() {
        return entries.size();
    }

    ImportEntry entry(int row) {
        return entries.get(row);
    }

    /** Whether nothing stands in the row. */
    boolean empty(int row) {
        return sheet.rows().get(row).stream().allMatch(String::isEmpty);
    }

    /** Whether only one row has this name. */
    boolean unique(String name) {
        return names.getOrDefault(Sorting.fold(name, 100), 0) == 1;
    }

    /** The number of a row in the file. */
    int line(int row) {
        return sheet.firstLine() + row;
    }

    /** What is wrong with this row, seen alone or against the rows above it. */
    List<ImportRemark> problems(int row) {
        ImportEntry entry = entries.get(row);
        List<ImportRemark> problems = new ArrayList<>();
        if (entry.name().isEmpty()) {
            problems.add(problem("no-name", mapping.contains(ImportField.NAME) ? ImportField.NAME : ImportField.LAST_NAME, ""));
        }
        tooLong(problems, ImportField.NAME, entry.name(), Joining.LONGEST_NAME);
        tooLong(problems, ImportField.REFERENCE, entry.reference(), 60);
        tooLong(problems, ImportField.UNIT, entry.unit(), 120);
        tooLong(problems, ImportField.ROLE, entry.roleLabel(), CohortRule.LONGEST_ROLE);
        tooLong(problems, ImportField.COHORT, entry.cohort(), Cohorts.LONGEST_NAME);
        if (!entry.email().isEmpty() && !isEmail(entry.email())) {
            problems.add(problem("email", ImportField.EMAIL, entry.email()));
        }
        twice(problems, ImportField.REFERENCE, firstReference.get(entry.reference()), row);
        twice(problems, ImportField.EMAIL, firstEmail.get(entry.email()), row);
        if (nameless(entry)) {
            twice(problems, ImportField.NAME, firstName.get(Sorting.fold(entry.name(), 100)), row);
        }
        return problems;
    }

    ImportRemark problem(String code, ImportField field, String value) {
        int column = mapping.indexOf(field);
        return new ImportRemark(code, column < 0 ? "" : sheet.heads().get(column), value);
    }

    static boolean isEmail(String text) {
        return text.length() <= 254 && EMAIL.matcher(text).matches();
    }

    private void tooLong(List<ImportRemark> problems, ImportField field, String value, int most) {
        if (value.length() > most) {
            problems.add(problem("long", field, value));
        }
    }

    private void twice(List<ImportRemark> problems, ImportField field, Integer first, int row) {
        if (first != null && first < row) {
            problems.add(problem("twice", field, String.valueOf(line(first))));
        }
    }

    private static boolean nameless(ImportEntry entry) {
        return entry.reference().isEmpty() && entry.email().isEmpty();
    }

    private static void note(Map<String, Integer> first, String key, int row) {
        if (!key.isEmpty()) {
            first.putIfAbsent(key, row);
        }
    }

    private ImportEntry read(int row) {
        String name = cell(row, ImportField.NAME);
        String parts = (cell(row, ImportField.FIRST_NAME) + " " + cell(row, ImportField.LAST_NAME)).strip();
        return new ImportEntry(clean(name.isEmpty() ? parts : name), clean(cell(row, ImportField.EMAIL).toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "")),
                clean(cell(row, ImportField.REFERENCE)), clean(cell(row, ImportField.UNIT)), clean(cell(row, ImportField.ROLE)),
                clean(cell(row, ImportField.COHORT)));
    }

    private String cell(int row, ImportField field) {
        int column = mapping.indexOf(field);
        return column < 0 ? "" : sheet.cell(row, column);
    }

    private static String clean(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
