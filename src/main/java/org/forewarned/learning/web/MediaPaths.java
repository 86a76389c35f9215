package org.forewarned.learning.web;

import org.forewarned.catalogue.PublishedModule;

/** The addresses of a module's pictures. They name the version, so that a browser may keep them for good. */
final class MediaPaths {

    private MediaPaths() {
    }

    static String of(PublishedModule module, String file) {
        if (module.number() == 0) {
            return "/authoring/modules/" + module.id() + "/media/" + file;
        }
        return "/modules/" + module.id() + "/media/" + file + "?v=" + module.number();
    }
}
