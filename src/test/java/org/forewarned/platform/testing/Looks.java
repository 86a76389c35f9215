package org.forewarned.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at an open page, everything on it unfolded: axe-core finds nothing, and nothing runs out of a narrow window. Light or dark, narrow or wide, the
 * four in turn from page to page; with {@code -Dlooks=every}, as in the profile {@code full}, each page in all four. With {@code -Dpictures=folder} it
 * leaves pictures of all four. The visitor must be {@link Visitor#inspecting}. Tests that look carry the tag {@code looks}, so that the profile runs them too.
 */
public final class Looks {

    public static final int NARROW = 320;
    public static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final int HIGH = 800;
    private static final Optional<Path> PICTURES = Optional.ofNullable(System.getProperty("pictures")).map(Path::of);
    /** What stands further right than the window, or further left, unless a box of its own scrolls it. */
    private static final String OUTSIDE = "() => document.documentElement.scrollWidth <= window.innerWidth ? [] : "
            + "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1 || e.getBoundingClientRect().left < -1)"
            + ".map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 60)).slice(0, 8)";
    private static final boolean EVERY = "every".equals(System.getProperty("looks"));
    private static int turn;

    private Looks() {
    }

    /** Looks in one way, the next page in another; in each way where all are wanted. */
    public static void at(Page page, String name) {
        if (EVERY) {
            everyWay(page, name);
            return;
        }
        int way = turn++ % 4;
        int width = way == 0 || way == 3 ? NARROW : WIDE;
        at(page, name, way < 2 ? ColorScheme.LIGHT : ColorScheme.DARK, width);
        if (width == WIDE) {
            narrow(page, name);
        }
        picture(page, name);
    }

    private static void everyWay(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(NARROW, WIDE)) {
                at(page, name, scheme, width);
            }
        }
        picture(page, name);
    }

    /** Looks in one light, at one width. */
    public static void at(Page page, String name, ColorScheme scheme, int width) {
        show(page, scheme, width);
        Accessibility.check(page, name + ", " + scheme + " at " + width);
        fits(page, name);
    }

    /** Nothing on it runs out of a narrow window. */
    public static void narrow(Page page, String name) {
        show(page, ColorScheme.LIGHT, NARROW);
        fits(page, name);
    }

    private static void fits(Page page, String name) {
        assertThat(page.evaluate(OUTSIDE)).as(name + ": what runs out of a window " + page.viewportSize().width + " wide").isEqualTo(List.of());
    }

    private static void show(Page page, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, HIGH);
        page.evaluate("document.querySelectorAll('main details').forEach(more => { more.open = true; })");
    }

    private static void picture(Page page, String name) {
        PICTURES.ifPresent(folder -> picture(page, folder, name.replaceAll("[^\\w-]+", "-")));
    }

    private static void picture(Page page, Path folder, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(PHONE, WIDE)) {
                show(page, scheme, width);
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
            }
        }
    }
}
