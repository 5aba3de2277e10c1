package dk.partsregister.overview;

import java.math.BigDecimal;

/** What was granted in a period from a kind of source, and who bears it; all cells add up to the sum of all rows. */
public record MoneyCell(String period, String source, String party, int projects, BigDecimal amount) {}
