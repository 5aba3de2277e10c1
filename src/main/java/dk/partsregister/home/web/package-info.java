/** The front page, the pages for what went wrong, and what all pages share in reading addresses and writing Danish. */
@NullMarked
package dk.partsregister.home.web;

import org.jspecify.annotations.NullMarked;
