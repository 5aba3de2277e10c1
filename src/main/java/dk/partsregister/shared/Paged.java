package dk.partsregister.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a long list, as {@code "?side=2"} asks for it.
 *
 * @param lines those on this page; none beyond the last
 * @param page which one, from 1
 * @param pages how many there are, at least one
 * @param all how many lines there are on all pages
 */
public record Paged<T>(List<T> lines, int page, int pages, int all) {

    /** Name of the parameter that holds the number of the page. */
    public static final String PARAMETER = "side";

    /** So many lines are one page in most lists. */
    public static final int LINES = 100;

    public Paged {
        lines = List.copyOf(lines);
    }

    /**
     * The number of a page.
     *
     * @param typed blank and absent are the first page
     * @throws UnreadableParameterException when it is no number of a page
     */
    public static int page(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return 1;
        }
        if (!typed.matches("[1-9]\\d{0,5}")) {
            throw new UnreadableParameterException(PARAMETER, typed);
        }
        return Integer.parseInt(typed);
    }

    /** How many pages so many lines fill; at least one. */
    public static int pages(int lines, int perPage) {
        return Math.max(1, (lines + perPage - 1) / perPage);
    }

    /** A page of these lines. */
    public static <T> Paged<T> of(List<T> all, int page, int perPage) {
        int pages = pages(all.size(), perPage);
        List<T> lines =
                page > pages ? List.of() : all.subList((page - 1) * perPage, Math.min(all.size(), page * perPage));
        return new Paged<>(lines, page, pages, all.size());
    }

    /** The same, or the last page there is; for one of several lists that are turned together. */
    public static <T> Paged<T> upTo(List<T> all, int page, int perPage) {
        return of(all, Math.min(page, pages(all.size(), perPage)), perPage);
    }

    /** The same page with other lines in the place of these. */
    public <R> Paged<R> map(Function<T, R> line) {
        return new Paged<>(lines.stream().map(line).toList(), page, pages, all);
    }

    public boolean isBeyondTheLast() {
        return page > pages;
    }

    /** How many lines stand on other pages. */
    public int others() {
        return all - lines.size();
    }
}
