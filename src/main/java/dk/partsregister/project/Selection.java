package dk.partsregister.project;

import dk.partsregister.project.ProjectFilter.Criterion;
import dk.partsregister.shared.AsOf;
import java.util.List;
import java.util.Map;

/**
 * The projects of a day that were asked for, among all of that day.
 *
 * @param asOf the day they are seen on, and whose knowledge
 * @param all the sheet in force of every project; by register number
 * @param sheets those that meet the filter, in the same order
 */
public record Selection(AsOf asOf, ProjectFilter filter, List<RecordedSheet> all, List<RecordedSheet> sheets) {

    public Selection {
        all = List.copyOf(all);
        sheets = List.copyOf(sheets);
    }

    /** Selects from the sheets of a day. */
    public static Selection of(AsOf asOf, ProjectFilter filter, List<RecordedSheet> all) {
        return new Selection(asOf, filter, all, matching(asOf, filter, all));
    }

    private static List<RecordedSheet> matching(AsOf asOf, ProjectFilter filter, List<RecordedSheet> all) {
        return filter.isEmpty()
                ? all
                : all.stream().filter(ProjectCriteria.of(filter, asOf.day())).toList();
    }

    /** Whether nothing at all was known on that day. */
    public boolean isBeforeEverything() {
        return all.isEmpty();
    }

    /** How links carry on what is asked for. */
    public String query() {
        return filter.query(asOf);
    }

    /** The parameters of {@link #query()}. */
    public Map<String, String> parameters() {
        return filter.parameters(asOf);
    }

    /** What the filter could ask for on that day. */
    public FilterChoices choices() {
        return FilterChoices.of(all);
    }

    /** One for each criterion of the filter. */
    public List<Chip> chips() {
        FilterChoices choices = choices();
        return filter.criteria().entrySet().stream()
                .map(entry -> new Chip(
                        entry.getKey(),
                        entry.getValue(),
                        choices.words(entry.getKey(), entry.getValue()),
                        filter.without(entry.getKey()).query(asOf)))
                .toList();
    }

    /** How many projects each criterion keeps out by itself, for one who found too few. */
    public List<Loosening> loosenings() {
        return filter.criteria().keySet().stream()
                .map(criterion -> {
                    ProjectFilter looser = filter.without(criterion);
                    return new Loosening(
                            criterion,
                            looser.query(asOf),
                            matching(asOf, looser, all).size());
                })
                .toList();
    }

    /**
     * A criterion as shown.
     *
     * @param value as in the address
     * @param words what the value means
     * @param without query of the address without it
     */
    public record Chip(Criterion criterion, String value, String words, String without) {}

    /**
     * What is found without one criterion.
     *
     * @param query of the address without it
     */
    public record Loosening(Criterion criterion, String query, int projects) {}
}
