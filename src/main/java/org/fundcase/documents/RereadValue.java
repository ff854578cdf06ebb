package org.fundcase.documents;

import java.util.UUID;
import org.fundcase.documents.reading.Region;
import org.fundcase.documents.reading.Source;

/**
 * What the machine read in a rectangle that a person framed.
 *
 * @param id to name it when the value is taken over
 * @param confidence 0..1
 */
public record RereadValue(UUID id, Region region, String text, Source source, double confidence) {}
