package org.fundcase.applicants;

import java.util.List;
import org.fundcase.kernel.Words;

/**
 * What a list says, read from its file: its entries, or what is wrong with it line by line.
 *
 * @param bars the entries of a list of bars
 * @param funded the entries of a list of other funding
 * @param faults empty if everything can be recorded
 */
public record ListContents(List<Row<Bar>> bars, List<Row<Funded>> funded, List<Fault> faults) {

    /** An entry and the line it stands on. */
    public record Row<T>(int line, T entry) {}

    /**
     * @param column the header's usual title
     * @param value what stands there
     * @param reason what is the case and what to do
     */
    public record Fault(int line, String column, String value, Words reason) {}

    public int size() {
        return bars.size() + funded.size();
    }
}
