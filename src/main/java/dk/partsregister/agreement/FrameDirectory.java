package dk.partsregister.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the section, period, programme or pot that words stand for, and makes the one that is missing.
 *
 * <p>Periods are the exception: they are agreed, not made by use, so an unknown one stays unknown.
 */
public final class FrameDirectory {

    private record Section(SchemeKind kind, int number, String title) {}

    private final AgreementPeriods periods;
    private final Clauses clauses;
    private final Programmes programmes;
    private final Categories categories;
    private final FundingPots pots;
    private final Map<String, Optional<AgreementPeriod>> periodByCode = new HashMap<>();
    private final Map<Section, CategoryPlace> placeBySection = new HashMap<>();
    private final Map<String, Long> programmeByName = new HashMap<>();
    private final Map<PotKey, Long> potByKey = new HashMap<>();

    FrameDirectory(
            AgreementPeriods periods, Clauses clauses, Programmes programmes, Categories categories, FundingPots pots) {
        this.periods = periods;
        this.clauses = clauses;
        this.programmes = programmes;
        this.categories = categories;
        this.pots = pots;
    }

    /** The overview section with this number and title. */
    public CategoryPlace section(int number, String title) {
        return place(SchemeKind.OVERVIEW_SECTION, number, title);
    }

    /** The focus area with this number and title. */
    public CategoryPlace focusArea(int number, String title) {
        return place(SchemeKind.FOCUS_AREA, number, title);
    }

    /** The partnership with this number and title. */
    public CategoryPlace partnership(int number, String title) {
        return place(SchemeKind.PARTNERSHIP, number, title);
    }

    private CategoryPlace place(SchemeKind kind, int number, String title) {
        return placeBySection.computeIfAbsent(new Section(kind, number, title), wanted -> {
            ClassificationScheme scheme = categories.scheme(kind);
            return categories
                    .findBySchemeAndNumberAndTitle(scheme, number, title)
                    .orElseGet(() -> categories.save(new Category(scheme, number, title)))
                    .place();
        });
    }

    /** Id of the period with this code; empty when there is no such period. */
    public Optional<Long> period(String code) {
        return findPeriod(code).map(AgreementPeriod::id);
    }

    /** Id of the programme with this name. */
    public long programme(String name) {
        return programmeByName.computeIfAbsent(
                name,
                words -> programmes
                        .findFirstByNameIgnoreCaseOrderById(words)
                        .orElseGet(() -> programmes.save(new Programme(words)))
                        .id());
    }

    /** Id of the pot. */
    public long pot(PotKey key) {
        return potByKey.computeIfAbsent(key, wanted -> {
            AgreementPeriod period = findPeriod(wanted.period()).orElse(null);
            Clause clause = clause(wanted.clause(), period);
            return pots.find(wanted, period, clause)
                    .orElseGet(() -> pots.save(new FundingPot(wanted, period, clause)))
                    .id();
        });
    }

    private Optional<AgreementPeriod> findPeriod(@Nullable String code) {
        return code == null ? Optional.empty() : periodByCode.computeIfAbsent(code, periods::findByCode);
    }

    private @Nullable Clause clause(@Nullable String number, @Nullable AgreementPeriod period) {
        if (number == null) {
            return null;
        }
        return clauses.find(number, period).orElseGet(() -> clauses.save(new Clause(number, period)));
    }
}
