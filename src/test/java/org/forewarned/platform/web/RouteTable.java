package org.forewarned.platform.web;

import java.util.List;

/** Lets tests of other packages see the table of addresses. */
public final class RouteTable {

    private RouteTable() {
    }

    /** The patterns of all rows. */
    public static List<String> patterns() {
        return Routes.all().rows().map(Route::pattern).sorted().toList();
    }

    /** The patterns of the rows that take forms. */
    public static List<String> forms() {
        return Routes.all().rows().filter(Route::posts).map(Route::pattern).sorted().toList();
    }
}
