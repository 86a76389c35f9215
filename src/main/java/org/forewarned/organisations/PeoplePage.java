package org.forewarned.organisations;

import java.util.List;

/**
 * A page of people.
 *
 * @param all how many there are on all pages
 * @param page which of them, from 1
 * @param pages how many there are, at least 1
 */
public record PeoplePage(List<MemberView> rows, long all, int page, int pages) {
}
