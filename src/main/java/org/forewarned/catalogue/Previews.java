package org.forewarned.catalogue;

import java.util.Optional;
import org.forewarned.platform.Asker;

/** Texts that are not published yet, for those who work on them. Authoring, which lies above, answers. */
public interface Previews {

    /** The draft of a module as learners would see it, numbered 0; nothing as long as its files can't be read, or there is none. */
    Optional<PublishedModule> preview(Asker asker, String module);
}
