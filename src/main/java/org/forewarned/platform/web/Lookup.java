package org.forewarned.platform.web;

/** What a page reads by key: {@code #{t['home.title']}}. */
interface Lookup {

    /** The value of {@code key}; never null. */
    String look(String key);
}
