/** Tables as Excel workbooks and CSV files: what a cell holds is what it is, and nothing in it is ever run. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package dk.partsregister.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
