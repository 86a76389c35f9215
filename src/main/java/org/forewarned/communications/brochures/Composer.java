package org.forewarned.communications.brochures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Puts a brochure's panels into the boxes of a form. Letters are made smaller, step by step and down to the form's least size, until all
 * fits; nothing is ever cut: what then has no room is named.
 */
final class Composer {

    private static final float STEP = 0.04f;
    private static final float LEAST_OWN = 0.7f;
    private static final float BLEED = 3 * FormReader.MILLIMETRE;
    private static final int MOST_SIDES = 24;

    private final Form form;
    private final Copy copy;
    private final Palette palette;
    private final Shelves shelves;
    private final Form.Type type;
    private final Map<Form.Box, Form.Type> own;
    private final List<Place> places = new ArrayList<>();
    private final List<Put> puts = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private int sides;

    /** A box of a side, mirrored where reading runs from right to left. */
    private record Place(int side, Form.Box box, float x) {
    }

    private record Put(Place place, Row row, float top) {
    }

    private Composer(Form form, Copy copy, Palette palette, Shelves shelves, float scale, Map<Form.Box, Form.Type> own) {
        this.own = own;
        this.form = form;
        this.copy = copy;
        this.palette = palette;
        this.shelves = shelves;
        this.type = form.type().scaled(scale);
        this.sides = form.sides().size();
        for (int side = 0; side < sides; side++) {
            for (Form.Box box : form.sides().get(side).boxes()) {
                places.add(place(side, box));
            }
        }
    }

    static Layout compose(Form form, Copy copy, Palette palette, Shelves shelves) {
        Map<Form.Box, Form.Type> own = new HashMap<>();
        float scale = largest(form.leastScale(), form.mostScale(), size -> {
            Composer attempt = new Composer(form, copy, palette, shelves, size, own);
            attempt.fill();
            return attempt.left.isEmpty();
        });
        Composer best = new Composer(form, copy, palette, shelves, scale, own);
        best.fill();
        best.alone();
        return best.paint();
    }

    /** The largest of the sizes from {@code most} down to {@code least} at which all fits; the least where none does. Found by halving. */
    private static float largest(float least, float most, Predicate<Float> fits) {
        if (fits.test(most)) {
            return most;
        }
        int low = 0;
        int high = (int) Math.ceil((most - least) / STEP);
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (fits.test(Math.max(least, most - middle * STEP))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Math.max(least, most - high * STEP);
    }

    private Place place(int side, Form.Box box) {
        return new Place(side, box, copy.rightToLeft() ? form.width() - box.x() - box.width() : box.x());
    }

    private void fill() {
        List<Place> free = new ArrayList<>(places.stream().filter(place -> place.box().takes() == Form.Takes.PANELS)
                .sorted(Comparator.comparingInt(place -> place.box().order())).toList());
        if (!free.isEmpty()) {
            if (form.repeats()) {
                flow(free);
            } else {
                pack(free);
            }
        }
    }

    /** What stands alone in its box. */
    private void alone() {
        for (Place place : places) {
            String named = place.box().takes() == Form.Takes.LEARN ? "learn" : copy.front().id();
            if (!fits(place, own(place)) && !left.contains(named)) {
                left.add(named);
            }
        }
    }

    private boolean fits(Place place, Form.Type of) {
        return switch (place.box().takes()) {
            case FRONT -> new FrontSetter(copy, shelves, palette, of, form.picture()).fits(place.box());
            case LEARN -> new LearnSetter(copy, palette, of, place.box()).fits();
            case CARD -> new CardSetter(copy, palette, of, place.box()).fits();
            default -> true;
        };
    }

    /** What stands alone in its box has a size of its own, the largest that fits. */
    private Form.Type own(Place place) {
        Form.Type known = own.get(place.box());
        if (known == null) {
            known = form.type().scaled(largest(Math.min(form.leastScale(), LEAST_OWN), form.mostScale(), scale -> fits(place, form.type().scaled(scale))));
            own.put(place.box(), known);
        }
        return known;
    }

    /** Each panel whole: in the box where the one before stands, else in the next with room, else in an earlier one. Where a box holds one, none is passed over. */
    private void pack(List<Place> free) {
        float[] used = new float[free.size()];
        int at = 0;
        for (Copy.Part panel : shown()) {
            int found = -1;
            for (int i = 0; i < free.size() && found < 0; i++) {
                int box = (at + i) % free.size();
                if (free.get(box).box().one() && used[box] > 0) {
                    continue;
                }
                if (above(used[box]) + height(rows(panel, free.get(box), box + 1)) <= room(free.get(box))) {
                    found = box;
                } else if (free.get(box).box().one()) {
                    break;
                }
            }
            if (found < 0) {
                left.add(panel.id());
                continue;
            }
            List<Row> rows = rows(panel, free.get(found), found + 1);
            for (int r = 0; r < rows.size(); r++) {
                float top = r == 0 ? above(used[found]) : used[found] + rows.get(r).gap();
                puts.add(new Put(free.get(found), rows.get(r), top));
                used[found] = top + rows.get(r).height();
            }
            picture(panel, free.get(found), used[found]);
            at = Math.max(at, found);
        }
    }

    private float above(float used) {
        return used > 0 ? used + gap() : 0;
    }

    private List<Copy.Part> shown() {
        return copy.panels().stream().filter(panel -> !form.easy() || !panel.easy().isEmpty() || !panel.lines().isEmpty()).toList();
    }

    /** Row by row, over as many sides as it takes. */
    private void flow(List<Place> free) {
        int at = 0;
        float y = 0;
        List<List<Row>> panels = new ArrayList<>();
        shown().forEach(panel -> panels.add(rows(panel, free.get(0), 0)));
        if (places.stream().noneMatch(place -> place.box().takes() == Form.Takes.LEARN)) {
            panels.add(new LearnSetter(copy, palette, type, free.get(0).box()).rows());
        }
        for (List<Row> rows : panels) {
            for (int r = 0; r < rows.size(); r++) {
                Row row = rows.get(r);
                float top = y + (y == 0 ? 0 : r == 0 ? gap() : row.gap());
                if (y > 0 && top + together(rows, r) > room(free.get(at))) {
                    at++;
                    top = 0;
                    if (at >= free.size() && !more(free)) {
                        left.add("learn");
                        return;
                    }
                }
                puts.add(new Put(free.get(at), row, top));
                y = top + row.height();
            }
        }
    }

    /** The height of a row and of those that it must stand together with. */
    private static float together(List<Row> rows, int from) {
        float height = rows.get(from).height();
        for (int r = from; rows.get(r).keep() && r + 1 < rows.size(); r++) {
            height += rows.get(r + 1).gap() + rows.get(r + 1).height();
        }
        return height;
    }

    /** Its picture stands at the foot of the box where there is room for it: a decoration that a panel can do without. */
    private void picture(Copy.Part panel, Place place, float y) {
        Form.Box box = place.box();
        if (!box.one() || panel.picture().isEmpty()) {
            return;
        }
        float free = room(place) - y - 1.6f * type.text();
        float wide = box.width() - 2 * box.pad();
        float tall = Math.min(wide * 0.625f, free);
        if (tall >= wide * 0.34f) {
            Node figure = Node.top("Sect").figure(panel.alternative());
            puts.add(new Put(place, new Row(0, tall, false, (pen, x, top, width) -> pen.art(figure, shelves.picture(panel.picture()), x, top, width, tall, 6)),
                    room(place) - tall));
        }
    }

    private List<Row> rows(Copy.Part panel, Place place, int number) {
        Form.Box box = place.box();
        PanelSetter setter = new PanelSetter(type, palette, box.ground(), copy.rightToLeft(), box.width() - 2 * box.pad());
        return form.easy() ? setter.easy(panel, shelves) : setter.rows(panel, box.count() ? number : 0);
    }

    private boolean more(List<Place> free) {
        if (sides >= MOST_SIDES) {
            return false;
        }
        int side = sides++;
        List<Place> next = form.sides().get(form.sides().size() - 1).boxes().stream().filter(box -> box.takes() == Form.Takes.PANELS)
                .sorted(Comparator.comparingInt(Form.Box::order)).map(box -> place(side, box)).toList();
        places.addAll(next);
        free.addAll(next);
        return !next.isEmpty();
    }

    private float gap() {
        return type.text() * 1.9f;
    }

    private static float room(Place place) {
        return place.box().height() - 2 * place.box().pad();
    }

    private static float height(List<Row> rows) {
        float height = 0;
        for (int i = 0; i < rows.size(); i++) {
            height += rows.get(i).height() + (i == 0 ? 0 : rows.get(i).gap());
        }
        return height;
    }

    private Layout paint() {
        Pen pen = new Pen(copy.rightToLeft());
        for (int side = 0; side < sides; side++) {
            pen.on(side);
        }
        places.forEach(place -> ground(pen, place));
        boolean first = true;
        for (Place place : places) {
            if (place.box().takes() == Form.Takes.FRONT) {
                pen.on(place.side());
                new FrontSetter(copy, shelves, palette, own(place), form.picture()).paint(pen, place.box(), place.x(), bled(place));
            } else if (place.box().takes() == Form.Takes.CARD) {
                pen.on(place.side());
                new CardSetter(copy, palette, own(place), place.box()).paint(pen, place.x(), first);
                first = false;
            }
        }
        for (Put put : puts) {
            Form.Box box = put.place().box();
            pen.on(put.place().side());
            put.row().painter().paint(pen, put.place().x() + box.pad(), box.y() + box.pad() + put.top(), box.width() - 2 * box.pad());
        }
        for (Place place : places) {
            if (place.box().takes() == Form.Takes.LEARN) {
                pen.on(place.side());
                new LearnSetter(copy, palette, own(place), place.box()).paint(pen, place.x());
            }
        }
        return new Layout(form, copy.title(), copy.language(), copy.rightToLeft(), pen.sides(), pen.nodes(), List.copyOf(left));
    }

    private void ground(Pen pen, Place place) {
        Form.Box box = place.box();
        if (palette.ground(box.ground()) != Palette.WHITE) {
            float[] b = bled(place);
            pen.on(place.side());
            pen.box(b[0], b[1], b[2], b[3], 0, palette.ground(box.ground()));
        }
    }

    /** The box, 3 mm over each edge of the sheet that it touches: left, top, width, height. */
    private float[] bled(Place place) {
        Form.Box box = place.box();
        float start = place.x() < 1 ? -BLEED : place.x();
        float end = place.x() + box.width() > form.width() - 1 ? form.width() + BLEED : place.x() + box.width();
        float top = box.y() < 1 ? -BLEED : box.y();
        float bottom = box.y() + box.height() > form.height() - 1 ? form.height() + BLEED : box.y() + box.height();
        return new float[] {start, top, end - start, bottom - top};
    }
}
