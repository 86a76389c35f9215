package org.forewarned.organisations;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param all how many there are on all pages
 * @param page from 1
 */
public record AssignedPage(List<AssignedView> rows, long all, int page) {

    public long from() {
        return rows.isEmpty() ? 0 : (page - 1L) * AssignedQuery.PAGE + 1;
    }

    public long to() {
        return rows.isEmpty() ? 0 : from() + rows.size() - 1;
    }

    public boolean isFirst() {
        return page == 1;
    }

    public boolean isLast() {
        return to() >= all || rows.size() < AssignedQuery.PAGE;
    }
}
