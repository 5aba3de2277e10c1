package dk.partsregister.money;

import dk.partsregister.agreement.FrameBook.Pot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A pot, and the lines behind each of its figures.
 *
 * @param granted what was granted to it, moved to and from it
 * @param allocated what projects have been granted from it, less what came back
 * @param spent what their accounts say
 */
public record PotAccount(Pot pot, List<MoneyLine> granted, List<MoneyLine> allocated, List<MoneyLine> spent) {

    public PotAccount {
        granted = List.copyOf(granted);
        allocated = List.copyOf(allocated);
        spent = List.copyOf(spent);
    }

    /** Whether anybody has said what the pot holds; until then nothing is left or lacking. */
    public boolean isSized() {
        return !granted.isEmpty();
    }

    public BigDecimal grantedSum() {
        return MoneyLine.sum(granted);
    }

    public BigDecimal allocatedSum() {
        return MoneyLine.sum(allocated);
    }

    public BigDecimal spentSum() {
        return MoneyLine.sum(spent);
    }

    /** Granted less allocated; absent while nobody has said what the pot holds. */
    public @Nullable BigDecimal left() {
        return isSized() ? grantedSum().subtract(allocatedSum()) : null;
    }

    public boolean isOverdrawn() {
        BigDecimal left = left();
        return left != null && left.signum() < 0;
    }

    /** Whether there is anything to say of it at all. */
    public boolean isEmpty() {
        return granted.isEmpty() && allocated.isEmpty() && spent.isEmpty();
    }

    /** What one project has been given and has spent, and so what is left with it. */
    public record WithProject(int project, String title, BigDecimal allocated, BigDecimal spent) {

        public BigDecimal unspent() {
            return allocated.subtract(spent);
        }
    }

    /** The difference between allocated and spent, project by project. */
    public List<WithProject> byProject() {
        TreeMap<Integer, WithProject> projects = new TreeMap<>();
        for (MoneyLine line : allocated) {
            add(projects, line, line.amount(), BigDecimal.ZERO);
        }
        for (MoneyLine line : spent) {
            add(projects, line, BigDecimal.ZERO, line.amount());
        }
        return new ArrayList<>(projects.values());
    }

    private static void add(
            TreeMap<Integer, WithProject> projects, MoneyLine line, BigDecimal allocated, BigDecimal spent) {
        if (line.project() != null) {
            projects.merge(
                    line.project(),
                    new WithProject(line.project(), line.words(), allocated, spent),
                    (one, other) -> new WithProject(
                            one.project(),
                            one.title(),
                            one.allocated().add(other.allocated()),
                            one.spent().add(other.spent())));
        }
    }
}
