/** The page of somebody's own files. */
@NullMarked
package dk.partsregister.delivery.web;

import org.jspecify.annotations.NullMarked;
