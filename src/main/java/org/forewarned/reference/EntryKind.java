package org.forewarned.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What has a source and a day to be reviewed. */
public enum EntryKind {
    /** A figure or what the law says today. */
    FACT("facts"),
    HELPLINE("helplines"),
    /** What has changed in the law, for organisations that ask for a module. */
    LAW("law");

    private final String folder;

    EntryKind(String folder) {
        this.folder = folder;
    }

    /** The folder of {@code content/}, and the word in addresses and in the database. */
    public String folder() {
        return folder;
    }

    /** How the entry of this id is named: {@code helplines/childline}, also in addresses. */
    public String path(String id) {
        return folder + "/" + id;
    }

    /** The word in keys of texts: {@code fact}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind whose folder is called so. */
    public static Optional<EntryKind> of(String folder) {
        return Stream.of(values()).filter(kind -> kind.folder.equals(folder)).findFirst();
    }
}
