/** Status rounds: leaders are asked, reminded and heard, what they write is looked through, and an edition is frozen from it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "background",
            "party",
            "access",
            "audit",
            "mail",
            "project",
            "overview",
            "comparison",
            "edition",
            "transaction"
        })
package dk.partsregister.statusround;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
