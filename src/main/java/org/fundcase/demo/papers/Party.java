package org.fundcase.demo.papers;

/**
 * An invented enterprise.
 *
 * @param name full registered name
 * @param creditCode with a right check character
 * @param addressPhone address and telephone number as old invoices print them
 * @param bankAccount bank and account number as old invoices print them
 */
public record Party(String name, String creditCode, String addressPhone, String bankAccount) {}
