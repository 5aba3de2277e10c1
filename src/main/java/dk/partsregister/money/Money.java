package dk.partsregister.money;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.partsregister.agreement.FrameBook;
import dk.partsregister.agreement.FrameBook.Pot;
import dk.partsregister.audit.AuditEvent;
import dk.partsregister.audit.AuditTrail;
import dk.partsregister.money.Ledger.AccountEntry;
import dk.partsregister.money.Ledger.EntryKind;
import dk.partsregister.money.MoneyBook.Undivided;
import dk.partsregister.overview.Overviews;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheet.Settlement;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Kroner;
import dk.partsregister.shared.Missing;
import dk.partsregister.shared.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book of all money, on any day, and what is entered in it. Nothing entered is changed: what was wrong is cancelled. */
@Service
@Transactional
public class Money {

    private static final int LONGEST = 300;
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    /** Books of days that are looked at, each of every project's money. */
    private static final int KEPT = 8;

    private final Cache<Page, MoneyBook> books =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Ledger ledger;
    private final FrameBook frame;
    private final ProjectSheets sheets;
    private final Overviews overviews;
    private final AuditTrail audit;

    Money(Ledger ledger, FrameBook frame, ProjectSheets sheets, Overviews overviews, AuditTrail audit) {
        this.ledger = ledger;
        this.frame = frame;
        this.sheets = sheets;
        this.overviews = overviews;
        this.audit = audit;
    }

    private record Page(
            long revision, LocalDate day, @Nullable Instant knownAt) {}

    /** The book of a day, by what was known at a moment; made once until the register says something new. */
    @Transactional(readOnly = true)
    public MoneyBook book(AsOf asOf) {
        return books.get(new Page(sheets.revision(), asOf.day(), asOf.knownAt()), page -> made(asOf));
    }

    /** The same, with what this transaction has entered. */
    private MoneyBook made(AsOf asOf) {
        Selection all = Selection.of(asOf, ProjectFilter.NONE, sheets.asOf(asOf.day(), asOf.knownAt()));
        return new BookKeeping(
                        frame.pots(),
                        ledger.entered(asOf.day(), asOf.knownAt()),
                        overviews.totals(all).contained())
                .book(all.sheets());
    }

    /**
     * The accounts of a project, line by line.
     *
     * @param told what the closing says was spent, in one figure; absent when it says nothing
     * @param granted what the project has been granted
     * @param pots that pay it
     */
    public record ProjectAccounts(
            List<Line> lines,
            BigDecimal granted,
            @Nullable BigDecimal told,
            List<Pot> pots,
            Optional<Undivided> undivided) {

        public BigDecimal spent() {
            return lines.stream().map(Line::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** What the lines lack of the one figure, or have more than it; absent when there is nothing to compare. */
        public @Nullable BigDecimal difference() {
            return told == null || lines.isEmpty() ? null : told.subtract(spent());
        }
    }

    /** A line of a project's accounts. */
    public record Line(
            long id,
            LocalDate day,
            String text,
            @Nullable String voucher,
            @Nullable String pot,
            BigDecimal signed,
            boolean open,
            String by) {}

    @Transactional(readOnly = true)
    public ProjectAccounts accounts(RecordedSheet recorded, AsOf asOf) {
        MoneyBook book = book(asOf);
        Map<Long, String> pots = frame.pots().stream().collect(Collectors.toMap(Pot::id, Pot::words));
        List<Line> lines = ledger.accounts(recorded.number(), asOf.day(), asOf.knownAt()).stream()
                .map(entry -> new Line(
                        entry.id(),
                        entry.day(),
                        entry.text(),
                        entry.voucher(),
                        entry.pot() == null ? null : pots.get(entry.pot()),
                        entry.cancels() == null
                                ? entry.amount()
                                : entry.amount().negate(),
                        entry.cancels() == null && !entry.cancelled(),
                        entry.by()))
                .toList();
        Settlement settlement = BookKeeping.settlement(recorded);
        return new ProjectAccounts(
                lines,
                recorded.sheet().budget().stream()
                        .filter(line -> line.kind() == dk.partsregister.project.ProjectSheet.BudgetLineKind.GRANT)
                        .flatMap(line -> line.amount().value().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                settlement == null ? null : BookKeeping.amount(settlement.spent()),
                paying(recorded),
                book.undividedOf(recorded.number()));
    }

    private List<Pot> paying(RecordedSheet recorded) {
        Set<dk.partsregister.agreement.PotKey> keys = recorded.sheet().budget().stream()
                .flatMap(line -> recorded.sheet().potsOf(line).stream())
                .collect(Collectors.toSet());
        return frame.pots().stream().filter(pot -> keys.contains(pot.key())).toList();
    }

    /** What is granted to a pot: the first time, more, or less. */
    public enum Change {
        GRANT,
        SUPPLEMENTARY,
        REDUCTION
    }

    /**
     * Enters what a pot is granted from a day on.
     *
     * @param typed the amount as people write it, more than nought
     * @throws Refused when it cannot be read, or the pot would hold less than nothing
     */
    public void grant(long pot, Change change, String typed, LocalDate day, String decision, String by) {
        ledger.lock();
        Pot open = open(pot);
        BigDecimal amount = amount(typed);
        decided(decision);
        if (change == Change.REDUCTION) {
            Refused.unless(account(pot, day).grantedSum().compareTo(amount) >= 0, "under.nul");
        }
        ledger.enter(pot, null, EntryKind.valueOf(change.name()), amount, day, decision, null, by);
        audit.note(new AuditEvent(by, "pulje", open.words(), change.name(), null, Kroner.format(amount)));
    }

    /**
     * Moves money from one pot to another.
     *
     * @throws Refused when so much is not left in it
     */
    public void move(long from, long to, String typed, LocalDate day, String decision, String by) {
        ledger.lock();
        Refused.unless(from != to, "selv");
        Pot source = open(from);
        Pot target = open(to);
        BigDecimal amount = amount(typed);
        decided(decision);
        BigDecimal left = account(from, day).left();
        Refused.unless(left != null && left.compareTo(amount) >= 0, "tom");
        ledger.enter(to, from, EntryKind.TRANSFER, amount, day, decision, null, by);
        audit.note(new AuditEvent(by, "pulje", source.words(), "overført til", target.words(), Kroner.format(amount)));
    }

    /**
     * Cancels what was entered for a pot, from a day on.
     *
     * @throws Missing when nothing such was entered for this pot
     */
    public void cancel(long pot, long entry, LocalDate day, String reason, String by) {
        ledger.lock();
        Pot open = open(pot);
        Ledger.Entry cancelled = ledger.entered(LocalDate.of(9999, 12, 31), null).pots().stream()
                .filter(one -> one.id() == entry && one.pot() == pot && one.cancels() == null)
                .findFirst()
                .orElseThrow(Missing::new);
        decided(reason);
        Refused.unless(!cancelled.cancelled(), "annulleret");
        Refused.unless(!day.isBefore(cancelled.day()), "foer");
        ledger.enter(pot, cancelled.from(), cancelled.kind(), cancelled.amount(), day, reason, Long.valueOf(entry), by);
        audit.note(new AuditEvent(
                by, "pulje", open.words(), "annulleret", cancelled.decision(), Kroner.format(cancelled.amount())));
    }

    /**
     * Divides what several pots pay of a project between them.
     *
     * @param typed the share of each pot as people write it; empty for none
     * @throws Refused when the shares are not all of it
     */
    public void divide(RecordedSheet project, Map<Long, String> typed, LocalDate day, String decision, String by) {
        decided(decision);
        ledger.lock();
        AsOf asOf = AsOf.on(day);
        Undivided open = made(asOf).undividedOf(project.number()).orElseThrow(() -> new Refused("fordelt"));
        Map<Long, BigDecimal> shares =
                new HashMap<>(ledger.entered(day, null).splits().getOrDefault(project.number(), Map.of()));
        Set<Long> candidates = open.pots().stream().map(Pot::id).collect(Collectors.toSet());
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Long, String> share : typed.entrySet()) {
            if (!share.getValue().isBlank()) {
                Refused.unless(candidates.contains(share.getKey()), "pulje");
                BigDecimal amount = amount(share.getValue());
                shares.merge(share.getKey(), amount, BigDecimal::add);
                sum = sum.add(amount);
            }
        }
        Refused.unless(sum.compareTo(open.sum()) == 0, "sum");
        ledger.split(project.number(), shares, day, decision, by);
        audit.note(new AuditEvent(
                by, "projekt", String.valueOf(project.number()), "fordelt mellem puljer", null, Kroner.format(sum)));
    }

    /** Enters what a project has spent. */
    public void spend(
            RecordedSheet project,
            @Nullable Long pot,
            LocalDate day,
            String text,
            @Nullable String voucher,
            String typed,
            String by) {
        Refused.unless(!text.isBlank() && text.length() <= LONGEST, "tekst");
        Refused.unless(voucher == null || voucher.length() <= 100, "bilag");
        Refused.unless(pot == null || paying(project).stream().anyMatch(one -> one.id() == pot), "pulje");
        BigDecimal amount = amount(typed);
        ledger.account(new AccountEntry(0, project.number(), pot, day, text, voucher, amount, null, false, by));
        audit.note(new AuditEvent(
                by, "projekt", String.valueOf(project.number()), "regnskabslinje", null, Kroner.format(amount)));
    }

    /**
     * Cancels a line of a project's accounts, from a day on.
     *
     * @throws Missing when the project has no such line
     */
    public void unspend(RecordedSheet project, long line, LocalDate day, String by) {
        AccountEntry wrong = ledger.accounts(project.number(), LocalDate.of(9999, 12, 31), null).stream()
                .filter(entry -> entry.id() == line && entry.cancels() == null)
                .findFirst()
                .orElseThrow(Missing::new);
        Refused.unless(!wrong.cancelled(), "annulleret");
        Refused.unless(!day.isBefore(wrong.day()), "foer");
        ledger.account(new AccountEntry(
                0,
                project.number(),
                wrong.pot(),
                day,
                "Annulleret: " + wrong.text(),
                wrong.voucher(),
                wrong.amount(),
                Long.valueOf(line),
                false,
                by));
        audit.note(new AuditEvent(
                by, "projekt", String.valueOf(project.number()), "regnskabslinje annulleret", wrong.text(), null));
    }

    private PotAccount account(long pot, LocalDate day) {
        return made(AsOf.on(day)).account(pot).orElseThrow(() -> new Refused("ukendt"));
    }

    private Pot open(long id) {
        Pot pot = frame.pot(id).orElseThrow(() -> new Refused("ukendt"));
        Refused.unless(!pot.locked(), "laast");
        return pot;
    }

    private static void decided(String decision) {
        Refused.unless(!decision.isBlank() && decision.length() <= LONGEST, "beslutning");
    }

    private static BigDecimal amount(String typed) {
        Refused.unless(!typed.matches("\\s*[-−–].*"), "negativ");
        Kroner read = Kroner.read(typed);
        BigDecimal amount = read.amount();
        if (amount == null || read.approximate()) {
            throw new Refused("beloeb");
        }
        Refused.unless(amount.signum() > 0, "negativ");
        Refused.unless(
                amount.compareTo(MOST) <= 0 && amount.stripTrailingZeros().scale() <= 2, "beloeb");
        return amount;
    }
}
