/** One class per format: the same {@link dk.partsregister.overview.Overview} as PDF and other files. */
@NullMarked
package dk.partsregister.overview.render;

import org.jspecify.annotations.NullMarked;
