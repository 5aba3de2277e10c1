package dk.partsregister.audit;

import java.time.Instant;

/** A change as it was noted, and when. */
public record AuditedChange(Instant at, AuditEvent event) {}
