/** The frame that money and projects come from: periods, agreements, clauses, programmes, categories, pots. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "access", "party"})
package dk.partsregister.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
