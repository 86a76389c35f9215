package org.forewarned.organisations;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of an uploaded list may mean, and the heads by which it is guessed, without spaces and marks. */
public enum ImportField {
    SKIP,
    NAME("name", "fullname", "displayname", "pupilname", "studentname", "staffname", "employeename", "preferredname", "knownas", "person", "member", "volunteer", "employee", "staff",
            "pupil", "student", "learner", "colleague", "enwllawn", "enw"),
    FIRST_NAME("firstname", "forename", "forenames", "givenname", "given", "first", "preferredfirstname", "preferredforename", "legalforename", "christianname", "enwcyntaf"),
    LAST_NAME("lastname", "surname", "familyname", "family", "last", "secondname", "preferredsurname", "legalsurname", "cyfenw"),
    EMAIL("email", "emailaddress", "mail", "workemail", "schoolemail", "primaryemail", "emailaddr", "useremail", "mailaddress", "ebost", "userprincipalname", "upn"),
    REFERENCE("id", "reference", "ref", "number", "staffid", "employeeid", "employeenumber", "payrollnumber", "payrollno", "payroll", "personid", "pupilid", "studentid", "admissionnumber",
            "admissionno", "adno", "staffcode", "sourcedid", "memberid", "membershipnumber", "externalid", "uniqueid", "userid", "idnumber", "no",
            "staffnumber", "staffno", "employeeno", "pupilnumber", "studentnumber", "membernumber", "personnelnumber"),
    UNIT("unit", "department", "dept", "team", "school", "site", "class", "classname", "form", "formgroup", "registrationgroup", "reggroup", "tutorgroup", "yeargroup", "year", "group",
            "directorate", "division", "service", "branch", "location", "ward", "office", "faculty", "adran"),
    COHORT("cohort", "cohorts", "trainingcohort", "traininggroup", "cohortname", "intake", "programme", "program", "carfan"),
    ROLE("role", "jobtitle", "job", "position", "post", "title", "jobrole", "occupation", "stafftype", "function");

    private final List<String> heads;

    ImportField(String... heads) {
        this.heads = List.of(heads);
    }

    /** The word in forms and texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ImportField> fromSlug(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    /** What each column probably means; each meaning once, by the head that names it best. */
    public static List<ImportField> guess(List<String> heads) {
        ImportField[] guessed = new ImportField[heads.size()];
        Arrays.fill(guessed, SKIP);
        Set<ImportField> free = EnumSet.complementOf(EnumSet.of(SKIP));
        for (int rank = 0; rank < 45; rank++) {
            for (int i = 0; i < guessed.length; i++) {
                String plain = Sorting.fold(heads.get(i), 60).replaceAll("[^\\p{L}\\p{N}]", "");
                for (ImportField field : values()) {
                    if (guessed[i] == SKIP && free.contains(field) && rank < field.heads.size() && field.heads.get(rank).equals(plain)) {
                        guessed[i] = field;
                        free.remove(field);
                    }
                }
            }
        }
        if (!free.contains(FIRST_NAME) && !free.contains(LAST_NAME)) {
            Arrays.setAll(guessed, i -> guessed[i] == NAME ? SKIP : guessed[i]);
        }
        return List.of(guessed);
    }
}
