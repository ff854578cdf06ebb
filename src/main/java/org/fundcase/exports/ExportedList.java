package org.fundcase.exports;

import java.util.List;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;

/**
 * A list that its readers save as a spreadsheet.
 *
 * @param <T> what a row is about
 */
public interface ExportedList<T> {

    /** Its name in addresses, and in the message key {@code export.<key>} that titles it. */
    String key();

    /** All columns, in the order of the sheet; the labels differ. */
    List<Column<T>> columns();

    /** The address of the page that shows the list under these conditions. */
    String page(Conditions where);

    /**
     * What the person may read of the list, in the order of its page.
     *
     * @param where what the page was narrowed to
     * @param most at most so many rows are wanted
     * @throws Refusal not found for who may not see the list; on the field of a condition that says nothing
     */
    List<T> rows(Conditions where, SignedIn who, int most);
}
