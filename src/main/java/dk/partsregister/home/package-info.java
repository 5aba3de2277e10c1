/** What all pages share: the front page, the pages for what went wrong, and how addresses and Danish are read and written. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "party",
            "agreement",
            "governance",
            "project",
            "overview",
            "exchange",
            "runtime"
        })
package dk.partsregister.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
