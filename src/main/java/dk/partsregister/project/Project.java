package dk.partsregister.project;

import dk.partsregister.agreement.CategoryPlace;
import dk.partsregister.shared.DatePhrase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project as it stands now; what it said on any earlier day is in its sheets. */
@Entity
class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_id_seq")
    private @Nullable Long id;

    @Column(updatable = false)
    private int number;

    private String title;

    /** The title as it is compared. */
    private String foldedTitle;

    private boolean workingTitle;

    @Enumerated(EnumType.STRING)
    private ProjectState state;

    private String purpose;

    private String introduction;

    private @Nullable String clauseTyped;

    private @Nullable Long programmeId;

    private @Nullable Long owningBodyId;

    private List<String> unreadMoney = new ArrayList<>();

    @Version
    private int version;

    /** Its place in each scheme, by id of the scheme. */
    @ElementCollection
    @CollectionTable(name = "project_category", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyColumn(name = "scheme_id")
    private Map<Long, ProjectCategory> categories = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "project_date", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<ProjectDateKind, DateReading> dates = new EnumMap<>(ProjectDateKind.class);

    @ElementCollection
    @CollectionTable(name = "closing_item", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<ProjectSheet.ClosingKind, ClosingItem> closing = new EnumMap<>(ProjectSheet.ClosingKind.class);

    @ElementCollection
    @CollectionTable(name = "project_renewal", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<ProjectRenewal> renewals = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Activity> activities = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<StatusEntry> statuses = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<LeaderAssignment> leaders = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<BudgetLine> budget = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ProjectRelation> relations = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Product> products = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    @SuppressWarnings("NullAway.Init")
    Project(int number) {
        this.number = number;
    }

    /** Takes over all that the sheet says. */
    void takeOver(ProjectSheet sheet, SheetPlacement placement) {
        title = sheet.title();
        foldedTitle = placement.foldedTitle();
        workingTitle = sheet.workingTitle();
        state = sheet.state();
        purpose = sheet.purpose().typed();
        introduction = sheet.introduction().typed();
        clauseTyped = sheet.clause() == null ? null : sheet.clause().typed();
        programmeId = placement.programme();
        owningBodyId = placement.owningBody();
        unreadMoney = new ArrayList<>(sheet.unreadMoney());
        categories.clear();
        if (placement.section() != null && sheet.section() != null) {
            categories.put(
                    placement.section().scheme(),
                    new ProjectCategory(
                            placement.section().category(), sheet.section().position()));
        }
        for (int i = 0; i < sheet.categories().size(); i++) {
            CategoryPlace place = placement.categories().get(i);
            categories.put(place.scheme(), new ProjectCategory(place.category(), 1));
        }
        takeOverDates(sheet.dates());
        closing.clear();
        sheet.closing().forEach(item -> closing.put(item.kind(), new ClosingItem(item)));
        renewals.clear();
        sheet.renewals().forEach(renewal -> renewals.add(new ProjectRenewal(renewal)));
        activities.clear();
        sheet.activities().forEach(activity -> activities.add(new Activity(this, activity)));
        statuses.clear();
        for (ProjectSheet.StatusEntry status : sheet.statuses()) {
            statuses.add(new StatusEntry(this, statuses.size() + 1, status, placement.effectiveOn()));
        }
        leaders.clear();
        for (ProjectSheet.Leader leader : sheet.leaders()) {
            leaders.add(new LeaderAssignment(this, leaders.size() + 1, leader));
        }
        relations.clear();
        for (ProjectSheet.Relation relation : sheet.relations()) {
            relations.add(new ProjectRelation(this, relations.size() + 1, relation));
        }
        products.clear();
        for (ProjectSheet.Product product : sheet.products()) {
            products.add(new Product(this, products.size() + 1, product));
        }
        takeOverBudget(sheet.budget(), placement);
    }

    private void takeOverDates(ProjectSheet.Dates sheetDates) {
        dates.clear();
        take(ProjectDateKind.APPROVED, sheetDates.approved());
        take(ProjectDateKind.STARTED, sheetDates.started());
        take(ProjectDateKind.EXPECTED_END, sheetDates.expectedEnd());
        take(ProjectDateKind.ORIGINALLY_EXPECTED_END, sheetDates.originallyExpectedEnd());
        take(ProjectDateKind.ENDED, sheetDates.ended());
    }

    private void take(ProjectDateKind kind, @Nullable DatePhrase phrase) {
        DateReading reading = DateReading.of(phrase);
        if (reading != null) {
            dates.put(kind, reading);
        }
    }

    private void takeOverBudget(List<ProjectSheet.BudgetLine> lines, SheetPlacement placement) {
        budget.clear();
        BudgetLine grant = null;
        for (int i = 0; i < lines.size(); i++) {
            ProjectSheet.BudgetLine line = lines.get(i);
            BudgetLine parent = line.kind() == ProjectSheet.BudgetLineKind.PART_OF ? grant : null;
            SheetPlacement.LineFunding funding = placement.funding().get(i);
            BudgetLine stored = new BudgetLine(this, i + 1, parent, line, funding.period(), funding.pots());
            budget.add(stored);
            if (line.kind() == ProjectSheet.BudgetLineKind.GRANT) {
                grant = stored;
            }
        }
    }

    Long id() {
        if (id == null) {
            throw new IllegalStateException("The project has not been stored");
        }
        return id;
    }

    int number() {
        return number;
    }
}
