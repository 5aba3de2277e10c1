package dk.partsregister.money.web;

import java.util.List;

/**
 * Some of many lines.
 *
 * @param page which part, from 1
 * @param pages how many parts there are, at least one
 */
record Paged<T>(List<T> lines, int page, int pages, int all) {

    private static final int LINES = 100;

    static <T> Paged<T> of(List<T> lines, String typed) {
        int pages = Math.max(1, (lines.size() + LINES - 1) / LINES);
        int page = typed.matches("[1-9]\\d{0,4}") ? Math.min(pages, Integer.parseInt(typed)) : 1;
        return new Paged<>(
                lines.subList((page - 1) * LINES, Math.min(lines.size(), page * LINES)), page, pages, lines.size());
    }
}
