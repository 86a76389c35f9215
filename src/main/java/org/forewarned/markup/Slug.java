package org.forewarned.markup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words of an enum constant in files and addresses: lower case with hyphens. */
final class Slug {
    private Slug() {
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(E[] all, String slug) {
        return Arrays.stream(all).filter(one -> of(one).equals(slug)).findFirst();
    }
}
