package dk.partsregister.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An amount of a project's budget, as typed and as read. */
@Entity
class BudgetLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Project project;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable BudgetLine parent;

    @Enumerated(EnumType.STRING)
    private ProjectSheet.BudgetLineKind kind;

    private String typed;

    private @Nullable BigDecimal amount;

    private boolean approximate;

    private boolean bracketed;

    private @Nullable Long partyId;

    private @Nullable String label;

    private @Nullable Long periodId;

    private @Nullable String periodTyped;

    private @Nullable String annex;

    private @Nullable String subPot;

    private @Nullable String distribution;

    /** Ids of the pots that pay; with more than one the split is not known. */
    @ElementCollection
    @CollectionTable(name = "budget_line_pot", joinColumns = @JoinColumn(name = "budget_line_id"))
    @Column(name = "funding_pot_id")
    private Set<Long> pots = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected BudgetLine() {}

    BudgetLine(
            Project project,
            int position,
            @Nullable BudgetLine parent,
            ProjectSheet.BudgetLine line,
            @Nullable Long periodId,
            Set<Long> pots) {
        this.project = project;
        this.position = position;
        this.parent = parent;
        this.kind = line.kind();
        this.typed = line.amount().typed();
        this.amount = line.amount().amount();
        this.approximate = line.amount().approximate();
        this.bracketed = line.amount().bracketed();
        this.partyId = line.party() == null ? null : Long.valueOf(line.party().recordedId());
        this.label = line.label();
        this.periodId = periodId;
        this.periodTyped = line.funding().periodTyped();
        this.annex = line.funding().annex();
        this.subPot = line.funding().subPot();
        this.distribution = line.funding().distribution();
        this.pots.addAll(pots);
    }
}
