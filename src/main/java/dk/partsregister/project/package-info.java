/** The projects, and the sheets that each saving of one appends. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "redaction",
            "tables",
            "party",
            "agreement",
            "governance",
            "access",
            "transaction"
        })
package dk.partsregister.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
