/** The page for finding by words. */
@NullMarked
package dk.partsregister.search.web;

import org.jspecify.annotations.NullMarked;
