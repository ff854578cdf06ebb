package org.fundcase.workflow;

import org.fundcase.kernel.Money;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/**
 * What waits on the desk of a room.
 *
 * @param key names it; one task at a time is open for it
 * @param page the address of the page on which it is done
 * @param number what people call it by: the number of a paper, of an objection
 * @param title whose it is: an enterprise, an office
 * @param context of what it is a part: the scheme
 * @param district of the office that has to do it; empty for the city
 * @param amount null where it is not about money
 */
public record Matter(
        String key, String page, String number, String title, Words context, String district, @Nullable Money amount) {}
