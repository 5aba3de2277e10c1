package dk.partsregister.money;

import dk.partsregister.agreement.FrameBook.Pot;
import dk.partsregister.agreement.PotKey;
import dk.partsregister.money.Ledger.AccountEntry;
import dk.partsregister.money.Ledger.Entry;
import dk.partsregister.money.MoneyBook.Undivided;
import dk.partsregister.money.MoneyLine.Kind;
import dk.partsregister.overview.Totals.Contained;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.LeftoverFate;
import dk.partsregister.project.ProjectSheet.Settlement;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.Kroner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the book from what sheets say and what was entered: every kroner of it at one place. */
final class BookKeeping {

    /** The figures of a pot as they are being added up. */
    private static final class Account {
        private final List<MoneyLine> granted = new ArrayList<>();
        private final List<MoneyLine> allocated = new ArrayList<>();
        private final List<MoneyLine> spent = new ArrayList<>();
    }

    private final Map<PotKey, Pot> byKey = new HashMap<>();
    private final Map<Long, Pot> byId = new LinkedHashMap<>();
    private final Map<Long, Account> accounts = new LinkedHashMap<>();
    private final Map<Integer, List<MoneyLine>> undivided = new TreeMap<>();
    private final Map<Integer, Set<Pot>> candidates = new HashMap<>();
    private final List<MoneyLine> withoutPot = new ArrayList<>();
    private final Map<Integer, Map<Long, BigDecimal>> splits;
    private final Map<Integer, List<AccountEntry>> accountEntries;
    private final Map<Integer, Contained> contained;

    BookKeeping(List<Pot> pots, Ledger.Entered entered, List<Contained> contained) {
        pots.forEach(pot -> {
            byKey.put(pot.key(), pot);
            byId.put(pot.id(), pot);
            accounts.put(pot.id(), new Account());
        });
        this.splits = entered.splits();
        this.accountEntries = entered.accounts().stream().collect(Collectors.groupingBy(AccountEntry::project));
        this.contained = contained.stream().collect(Collectors.toMap(Contained::project, one -> one));
        entered.pots().forEach(this::enter);
    }

    MoneyBook book(List<RecordedSheet> sheets) {
        sheets.forEach(this::add);
        List<Undivided> open = undivided.entrySet().stream()
                .filter(one -> MoneyLine.sum(one.getValue()).signum() != 0)
                .map(one -> new Undivided(List.copyOf(candidates.getOrDefault(one.getKey(), Set.of())), one.getValue()))
                .toList();
        return new MoneyBook(
                byId.values().stream()
                        .map(pot -> {
                            Account account = Objects.requireNonNull(accounts.get(pot.id()));
                            return new PotAccount(pot, account.granted, account.allocated, account.spent);
                        })
                        .toList(),
                open,
                withoutPot);
    }

    private void enter(Entry entry) {
        BigDecimal amount =
                entry.cancels() == null ? entry.amount() : entry.amount().negate();
        boolean cancels = entry.cancels() != null;
        Long open = cancels || entry.cancelled() ? null : Long.valueOf(entry.id());
        Account account = Objects.requireNonNull(accounts.get(entry.pot()));
        if (entry.from() == null) {
            boolean less = entry.kind() == Ledger.EntryKind.REDUCTION;
            account.granted.add(new MoneyLine(
                    cancels ? Kind.CANCELLED : Kind.valueOf(entry.kind().name()),
                    null,
                    entry.decision(),
                    entry.day(),
                    less ? amount.negate() : amount,
                    null,
                    open));
            return;
        }
        Pot from = Objects.requireNonNull(byId.get(entry.from()));
        Pot to = Objects.requireNonNull(byId.get(entry.pot()));
        account.granted.add(new MoneyLine(
                cancels ? Kind.CANCELLED : Kind.MOVED_IN,
                null,
                entry.decision(),
                entry.day(),
                amount,
                from.words(),
                open));
        Objects.requireNonNull(accounts.get(from.id()))
                .granted
                .add(new MoneyLine(
                        cancels ? Kind.CANCELLED : Kind.MOVED_OUT,
                        null,
                        entry.decision(),
                        entry.day(),
                        amount.negate(),
                        to.words(),
                        null));
    }

    private void add(RecordedSheet recorded) {
        Set<Pot> all = new LinkedHashSet<>();
        for (BudgetLine line : recorded.sheet().budget()) {
            BigDecimal amount = line.amount().amount();
            if (line.kind() == BudgetLineKind.GRANT && amount != null) {
                List<Pot> pots = potsOf(recorded, line);
                all.addAll(pots);
                put(
                        recorded,
                        pots,
                        line(Kind.ALLOCATED, recorded, amount, line.amount().typed()));
            }
        }
        List<Pot> pots = List.copyOf(all);
        Contained within = contained.get(recorded.number());
        if (within != null) {
            put(recorded, pots, line(Kind.CONTAINED, recorded, within.amount().negate(), within.withinTitle()));
        }
        Settlement settlement = settlement(recorded);
        if (settlement != null && settlement.fate() == LeftoverFate.RETURNED) {
            BigDecimal leftover = amount(settlement.leftover());
            if (leftover != null && leftover.signum() != 0) {
                put(recorded, pots, line(Kind.RETURNED, recorded, leftover.negate(), null));
            }
        }
        divide(recorded);
        spend(recorded, pots, settlement);
    }

    private List<Pot> potsOf(RecordedSheet recorded, BudgetLine line) {
        return recorded.sheet().potsOf(line).stream()
                .map(byKey::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A line stands with its pot; of several pots, with none of them until it is divided. */
    private void put(RecordedSheet recorded, List<Pot> pots, MoneyLine line) {
        switch (pots.size()) {
            case 0 -> withoutPot.add(line);
            case 1 -> account(pots.get(0)).allocated.add(line);
            default -> {
                undivided
                        .computeIfAbsent(recorded.number(), any -> new ArrayList<>())
                        .add(line);
                candidates
                        .computeIfAbsent(recorded.number(), any -> new LinkedHashSet<>())
                        .addAll(pots);
            }
        }
    }

    private void divide(RecordedSheet recorded) {
        List<MoneyLine> open = undivided.get(recorded.number());
        Map<Long, BigDecimal> shares = splits.get(recorded.number());
        if (open == null || shares == null) {
            return;
        }
        shares.forEach((pot, share) -> {
            open.add(line(Kind.SHARE, recorded, share.negate(), null));
            account(Objects.requireNonNull(byId.get(pot))).allocated.add(line(Kind.SHARE, recorded, share, null));
        });
    }

    private void spend(RecordedSheet recorded, List<Pot> pots, @Nullable Settlement settlement) {
        List<AccountEntry> entries = accountEntries.getOrDefault(recorded.number(), List.of());
        for (AccountEntry entry : entries) {
            Pot pot = entry.pot() != null ? byId.get(entry.pot()) : pots.size() == 1 ? pots.get(0) : null;
            if (pot != null) {
                account(pot)
                        .spent
                        .add(new MoneyLine(
                                entry.cancels() == null ? Kind.SPENT : Kind.CANCELLED,
                                recorded.number(),
                                recorded.sheet().printedTitle(),
                                entry.day(),
                                entry.cancels() == null
                                        ? entry.amount()
                                        : entry.amount().negate(),
                                entry.text(),
                                null));
            }
        }
        BigDecimal told = settlement == null ? null : amount(settlement.spent());
        if (entries.isEmpty() && told != null && pots.size() == 1) {
            account(pots.get(0)).spent.add(line(Kind.ACCOUNTS, recorded, told, null));
        }
    }

    private Account account(Pot pot) {
        return Objects.requireNonNull(accounts.get(pot.id()));
    }

    private static MoneyLine line(Kind kind, RecordedSheet recorded, BigDecimal amount, @Nullable String remark) {
        return new MoneyLine(kind, recorded.number(), recorded.sheet().printedTitle(), null, amount, remark, null);
    }

    static @Nullable Settlement settlement(RecordedSheet recorded) {
        return recorded.sheet().closing().stream()
                .filter(item -> item.kind() == ClosingKind.ACCOUNTS)
                .map(item -> item.settlement())
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Settlement::fate))
                .orElse(null);
    }

    static @Nullable BigDecimal amount(@Nullable Kroner kroner) {
        return kroner == null ? null : kroner.amount();
    }
}
