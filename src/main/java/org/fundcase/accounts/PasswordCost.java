package org.fundcase.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What hashing one password costs, for us and for whoever tries them all.
 *
 * @param memoryKib memory in KiB
 * @param rounds passes over that memory
 */
@ConfigurationProperties("fundcase.accounts.password-cost")
record PasswordCost(int memoryKib, int rounds) {}
