package org.fundcase.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body people act for.
 *
 * @param id for an enterprise the id of its register entry
 * @param kind what it is
 * @param city for example 常州市
 * @param district the district (辖区) it works for, for example 武进区; null for a city office and an enterprise
 * @param name the full name
 */
public record Office(UUID id, OfficeKind kind, String city, @Nullable String district, String name) {}
