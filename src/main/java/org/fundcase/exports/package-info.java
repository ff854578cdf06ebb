/**
 * Lists saved as spreadsheets (导出 Excel), with the columns their reader picks. It promises that a file holds what the
 * list's page shows the same person under the same conditions, no more, and that every saved list is on the record. It
 * exposes {@code ExportedList}, which each room implements for its own lists; it never reads another room's tables.
 */
@ApplicationModule(allowedDependencies = {"kernel", "accounts", "web"})
@NullMarked
package org.fundcase.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
