package dk.partsregister.exchange;

import dk.partsregister.exchange.BudgetToken.Kind;
import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.Funding;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.shared.Kroner;
import dk.partsregister.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the amounts of a project, what each means for the sum, and where the money comes from. */
final class BudgetCellReader {

    private static final Pattern PART = Pattern.compile("(?iu)\\b(?:heraf|hvoraf|deraf)\\b:?");
    private static final Pattern SUPPLEMENT = Pattern.compile(
            "(?iu)\\b(?:tillægsbevilling(?:en)?|tillægsbevilget|supplerende bevilling|supplement|ekstrabevilling"
                    + "|ekstra bevilling|merbevilling|tillæg)\\b:?");
    private static final Pattern SUM = Pattern.compile("(?iu)\\b(?:i alt|ialt|samlet|sum|total)\\b");
    private static final Pattern NOT_GRANTED = Pattern.compile(
            "(?iu)\\b(?:forbrug|forbrugt|uforbrugt|rest|restbeløb|mindreforbrug|merforbrug|egenfinansiering|medfinansiering)\\b");
    private static final Pattern NEXT_LEAD = Pattern.compile(
            "(?iu)\\n|;|\\(?\\b(?:heraf|hvoraf|deraf|tillægsbevilling|supplerende bevilling|ekstrabevilling|merbevilling|tillæg|og|samt|plus|i alt|ialt)\\b|,|\\+|\\(\\s*+$");
    private static final Pattern FROM =
            Pattern.compile("(?iu)(?:fra|finansieret af|betales af|betalt af|bevilget af) ");
    private static final Pattern JOINING = Pattern.compile("(?iu)[\\s,;+]*+(?:(?:og|samt|plus)\\b[\\s,;+]*+)?");

    private final KnownOrganisations organisations;

    BudgetCellReader(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    BudgetCell read(String cell, Choices choices) {
        String text = cell.replace('\u00A0', ' ').replace('\u202F', ' ');
        return new Run(text, choices).read();
    }

    /** One reading of one cell. */
    private final class Run {

        private final String cell;
        private final Choices choices;
        private final List<BudgetToken> tokens;
        private final List<BudgetLine> lines = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
        private FundingDraft funding = new FundingDraft();
        private boolean sourcesComeFirst;
        private int funded;
        private boolean partsGoOn;

        Run(String cell, Choices choices) {
            this.cell = cell;
            this.choices = choices;
            this.tokens = BudgetTokens.of(cell);
        }

        BudgetCell read() {
            sourcesComeFirst = !tokens.isEmpty() && !tokens.get(0).is(Kind.AMOUNT);
            String lead = textBetween(
                    0, tokens.isEmpty() ? cell.length() : tokens.get(0).start());
            for (int i = 0; i < tokens.size(); i++) {
                lead = readToken(i, lead);
            }
            noteUnread(lead);
            settleFunding();
            askForMissingAmount();
            return new BudgetCell(lines, unread);
        }

        /** Reads a token with the words before it; returns the words that are left for the next one. */
        private String readToken(int index, String lead) {
            BudgetToken token = tokens.get(index);
            int end = index + 1 < tokens.size() ? tokens.get(index + 1).start() : cell.length();
            String after = textBetween(token.end(), end);
            boolean amountFollows =
                    index + 1 < tokens.size() && tokens.get(index + 1).is(Kind.AMOUNT);
            if (!token.is(Kind.AMOUNT)) {
                noteUnread(lead);
                readSource(token);
                return after;
            }
            int tailEnd = endOfTail(after, amountFollows);
            readAmount(Objects.requireNonNull(token.kroner()), lead, after.substring(0, tailEnd));
            return after.substring(tailEnd);
        }

        private int endOfTail(String after, boolean amountFollows) {
            Matcher next = NEXT_LEAD.matcher(after);
            if (next.find()) {
                return next.start();
            }
            int colon = after.indexOf(':');
            if (amountFollows && colon >= 0) {
                int space = after.stripTrailing().lastIndexOf(' ', colon);
                return space < 0 ? 0 : space;
            }
            return after.length();
        }

        private void readSource(BudgetToken token) {
            if (funding.has(token.kind())) {
                settleFunding();
            }
            funding.add(token);
        }

        private void readAmount(Kroner kroner, String lead, String tail) {
            if (!sourcesComeFirst) {
                settleFunding();
            }
            AmountWords words = new AmountWords(lead, tail);
            BudgetLineKind kind = kindOf(kroner, words);
            partsGoOn = kind == BudgetLineKind.PART_OF;
            String party = words.party();
            lines.add(new BudgetLine(
                    kind,
                    kroner,
                    party == null ? null : Named.of(organisations.printed(party)),
                    words.label(),
                    Funding.NONE));
            if (kind == BudgetLineKind.UNCLEAR) {
                choices.add(
                        ChoiceKind.UNCLEAR_AMOUNT, kroner.typed(), "Hvad er beløbet? Det er ikke talt med i summen.");
            }
        }

        private BudgetLineKind kindOf(Kroner kroner, AmountWords words) {
            if (words.part || (partsGoOn && words.isJoined())) {
                return BudgetLineKind.PART_OF;
            }
            if (words.supplement) {
                return BudgetLineKind.SUPPLEMENTARY;
            }
            boolean countedAlready = words.sum && lines.stream().anyMatch(line -> line.kind() == BudgetLineKind.GRANT);
            return kroner.bracketed() || words.isInBrackets() || words.notGranted || countedAlready
                    ? BudgetLineKind.UNCLEAR
                    : BudgetLineKind.GRANT;
        }

        /** Gives the source to the amounts that have none: those before it, or after it when sources come first. */
        private void settleFunding() {
            if (funding.isEmpty()) {
                return;
            }
            Funding source = funding.finished();
            funding = new FundingDraft();
            if (funded == lines.size()) {
                String words = sourceInWords(source);
                unread.add(words);
                choices.add(ChoiceKind.UNREAD_MONEY, words, "Hvilket beløb hører kilden til?");
            }
            while (funded < lines.size()) {
                BudgetLine line = lines.get(funded);
                lines.set(funded, new BudgetLine(line.kind(), line.amount(), line.party(), line.label(), source));
                funded++;
            }
        }

        private String sourceInWords(Funding source) {
            List<String> words = new ArrayList<>();
            for (String part :
                    new @Nullable String[] {source.periodTyped(), source.annex(), source.subPot(), source.distribution()
                    }) {
                if (part != null) {
                    words.add(part);
                }
            }
            return String.join(" ", words);
        }

        private void noteUnread(String words) {
            String plain = Words.plain(words);
            if (Words.trimmed(plain.replace('(', ' ').replace(')', ' ')).isEmpty()) {
                return;
            }
            unread.add(plain);
            choices.add(ChoiceKind.UNREAD_MONEY, plain, "Hvad betyder ordene i budgettet? De er ikke læst.");
        }

        private void askForMissingAmount() {
            boolean counted = lines.stream().anyMatch(line -> line.kind() == BudgetLineKind.GRANT);
            if (!counted) {
                choices.add(ChoiceKind.MISSING_AMOUNT, Words.plain(cell), "Hvor stor er bevillingen?");
            }
        }

        private String textBetween(int from, int to) {
            return cell.substring(from, Math.max(from, to));
        }
    }

    /** The words around an amount. */
    private final class AmountWords {

        final boolean part;
        final boolean supplement;
        final boolean sum;
        final boolean notGranted;
        private final String lead;
        private @Nullable String party;
        private final List<String> labels = new ArrayList<>();

        AmountWords(String lead, String tail) {
            this.lead = lead;
            part = PART.matcher(lead).find();
            supplement =
                    SUPPLEMENT.matcher(lead).find() || SUPPLEMENT.matcher(tail).find();
            sum = SUM.matcher(lead).find();
            notGranted = NOT_GRANTED.matcher(lead).find()
                    || NOT_GRANTED.matcher(tail).find();
            take(SUPPLEMENT.matcher(PART.matcher(lead).replaceAll(" ")).replaceAll(" "));
            take(tail);
        }

        boolean isJoined() {
            return lead.indexOf('\n') < 0
                    && JOINING.matcher(lead).matches()
                    && !Words.trimmed(lead).isEmpty();
        }

        /** "(90.000 kr. fra KL)" explains an amount, as "(90.000 kr.)" does. */
        boolean isInBrackets() {
            return lead.lastIndexOf('(') > lead.lastIndexOf(')');
        }

        private void take(String words) {
            String plain = Words.plain(JOINING.matcher(words).replaceFirst(""));
            String bare = Words.trimmed(unbracketed(Words.trimmed(plain)));
            if (bare.isEmpty()) {
                return;
            }
            String named = FROM.matcher(bare).replaceFirst("");
            if (party == null && isOrganisation(named)) {
                party = named;
            } else {
                labels.add(bare);
            }
        }

        private String unbracketed(String words) {
            String inside = words.startsWith("(") ? words.substring(1) : words;
            return inside.endsWith(")") && inside.indexOf('(') < 0 ? inside.substring(0, inside.length() - 1) : inside;
        }

        private boolean isOrganisation(String words) {
            return organisations.resolve(words).isPresent() || OrganisationShape.fits(words);
        }

        @Nullable String party() {
            return party;
        }

        @Nullable String label() {
            return labels.isEmpty() ? null : String.join(", ", labels);
        }
    }
}
