/**
 * Turns the original bytes of one file into a {@link org.fundcase.documents.reading.Reading}, in a child JVM of ours
 * with limits. It promises that a hostile file costs its own reading and nothing else, and that whatever comes back is
 * bounded and checked again. Of a scan, doubtful print is looked at a second time, and what stays doubtful says so. Only
 * lists that officers take over are read in our own JVM, as text and within bounds, by {@code ReadGrid}. It exposes {@code
 * DocumentReader}, {@code PageImages}, {@code FileType}, {@code ZipPart} and {@code InvoiceChecks} to the room; it never
 * stores anything and knows nothing of how the demo makes documents.
 */
@NamedInterface("reading")
@NullMarked
package org.fundcase.documents.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
