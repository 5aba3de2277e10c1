/** The pages of the overview and of its totals. */
@NullMarked
package dk.partsregister.overview.web;

import org.jspecify.annotations.NullMarked;
