package dk.partsregister.money;

import dk.partsregister.agreement.FrameBook.Pot;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All money of a day: each counted grant stands in exactly one account, among those that are not divided, or among those without a pot, so
 * that all of them add up to what projects have been granted.
 *
 * @param undivided grants that several pots pay and nobody has divided between them
 * @param withoutPot grants of which no sheet says where they come from
 */
public record MoneyBook(List<PotAccount> accounts, List<Undivided> undivided, List<MoneyLine> withoutPot) {

    public MoneyBook {
        accounts = List.copyOf(accounts);
        undivided = List.copyOf(undivided);
        withoutPot = List.copyOf(withoutPot);
    }

    /**
     * Money of a project that stands between pots.
     *
     * @param pots that may pay it
     */
    public record Undivided(List<Pot> pots, List<MoneyLine> lines) {

        public Undivided {
            pots = List.copyOf(pots);
            lines = List.copyOf(lines);
        }

        public int project() {
            return java.util.Objects.requireNonNull(lines.get(0).project());
        }

        public String title() {
            return lines.get(0).words();
        }

        public BigDecimal sum() {
            return MoneyLine.sum(lines);
        }
    }

    /** What projects have been granted, each amount once, less what came back. */
    public BigDecimal allocated() {
        return accounts.stream()
                .map(PotAccount::allocatedSum)
                .reduce(undividedSum().add(MoneyLine.sum(withoutPot)), BigDecimal::add);
    }

    public BigDecimal undividedSum() {
        return undivided.stream().map(Undivided::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal withoutPotSum() {
        return MoneyLine.sum(withoutPot);
    }

    /** The account of a pot. */
    public Optional<PotAccount> account(long pot) {
        return accounts.stream().filter(account -> account.pot().id() == pot).findFirst();
    }

    /** What of a project's money is not divided. */
    public Optional<Undivided> undividedOf(int project) {
        return undivided.stream().filter(one -> one.project() == project).findFirst();
    }

    /** What a pot might have to pay besides what stands in its account. */
    public List<Undivided> mayPay(long pot) {
        return undivided.stream()
                .filter(one -> one.pots().stream().anyMatch(other -> other.id() == pot))
                .toList();
    }

    /** The accounts that say anything or are in use, by period; those without a period come last, under no name. */
    public Map<String, List<PotAccount>> byPeriod() {
        return accounts.stream()
                .filter(account -> account.pot().active() || !account.isEmpty())
                .collect(Collectors.groupingBy(
                        account -> Optional.ofNullable(account.pot().key().period())
                                .orElse(""),
                        () -> new TreeMap<>(Comparator.<String, Boolean>comparing(String::isEmpty)
                                .thenComparing(Comparator.naturalOrder())),
                        Collectors.toList()));
    }
}
