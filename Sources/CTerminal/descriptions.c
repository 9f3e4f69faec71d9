// Terminal descriptions for terminals that the system does not know, and for 24-bit colour, which
// most installed descriptions lack. ncurses 6.1 and later reads them from TERMINFO=b64:...
//
// They hold only what drawing needs (input is decoded in Swift), and no back_color_erase: kitty has
// none, and a terminal that has it shows the same. The source is below; each text was made by
//   tic -x -o DIR zeusgrad.ti && infocmp -A DIR -x -Q2 NAME
//
//   zeusgrad-256|a terminal that understands what xterm does,
//     am, msgr, xenl, AX,
//     colors#0x100, cols#80, lines#24, pairs#0x10000,
//     bold=\E[1m, civis=\E[?25l, clear=\E[H\E[2J, cnorm=\E[?25h, cr=\r,
//     cub1=^H, cub=\E[%p1%dD, cud=\E[%p1%dB, cuf1=\E[C, cuf=\E[%p1%dC,
//     cup=\E[%i%p1%d;%p2%dH, cuu1=\E[A, cuu=\E[%p1%dA, ech=\E[%p1%dX, ed=\E[J, el=\E[K,
//     home=\E[H, hpa=\E[%i%p1%dG, op=\E[39;49m, rev=\E[7m, rmam=\E[?7l, rmcup=\E[?1049l,
//     sgr0=\E(B\E[m, smam=\E[?7h, smcup=\E[?1049h, vpa=\E[%i%p1%dd,
//     setab=\E[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e48;5;%p1%d%;m,
//     setaf=\E[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m,
//   zeusgrad-direct|the same with 24-bit colour,
//     RGB, colors#0x1000000,
//     setab=\E[%?%p1%{8}%<%t4%p1%d%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
//     setaf=\E[%?%p1%{8}%<%t3%p1%d%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
//     use=zeusgrad-256,

#include "CTerminal.h"

// clang-format off
const char *const zt_description_256 =
    "b64:HgI5AA8ADwBpATkBemV1c2dyYWQtMjU2fGEgdGVybWluYWwgdGhhdCB1bmRlcnN0YW5kcyB3aGF0IHh0ZXJtIGRvZX"
    "MAAAEAAAEAAAAAAAAAAAABUAAAAP____8YAAAA_____________________________________________________wAB"
    "AAAAAAEA_____wAA_____wIACgAOABIA__8dAP__LgAyADkA__87AEIA__9GAP__________________SgBPAP________"
    "____9YAP____9dAP__ZgBtAP______________________________________________________________________"
    "______________________________________________________________________________________________"
    "___________3YA________fwCIAP__kQD_______________________________-aAP__________________________"
    "__________________________________-lAKsA______________________________________________________"
    "______________________________________________________________________________________________"
    "______________________________________________________________________________________________"
    "______________________________________________________________________________________________"
    "________________________________________________sQD___________________________________________"
    "______________________________________________________________________________________________"
    "_________________________7oA-QANABtbSBtbMkoAG1tLABtbSgAbWyVpJXAxJWRHABtbJWklcDElZDslcDIlZEgAG1"
    "tIABtbPzI1bAAIABtbPzI1aAAbW0MAG1tBABtbMW0AG1s_MTA0OWgAG1s3bQAbWyVwMSVkWAAbKEIbW20AG1s_MTA0OWwA"
    "G1slcDElZEIAG1slcDElZEQAG1slcDElZEMAG1slcDElZEEAG1slaSVwMSVkZAAbWz83aAAbWz83bAAbWzM5OzQ5bQAbWy"
    "U_JXAxJXs4fSU8JXQzJXAxJWQlZSVwMSV7MTZ9JTwldDklcDElezh9JS0lZCVlMzg7NTslcDElZCU7bQAbWyU_JXAxJXs4"
    "fSU8JXQ0JXAxJWQlZSVwMSV7MTZ9JTwldDEwJXAxJXs4fSUtJWQlZTQ4OzU7JXAxJWQlO20AAAEAAAAAAAEAAwABAAAAQV"
    "gA";

const char *const zt_description_direct =
    "b64:HgIsAA8ADwBpAWABemV1c2dyYWQtZGlyZWN0fHRoZSBzYW1lIHdpdGggMjQtYml0IGNvbG91cgAAAQAAAQAAAAAAAA"
    "AAAAEAUAAAAP____8YAAAA_____________________________________________________wAAAAEAAAEA_____wAA"
    "_____wIACgAOABIA__8dAP__LgAyADkA__87AEIA__9GAP__________________SgBPAP____________9YAP____9dAP"
    "__ZgBtAP______________________________________________________________________________________"
    "_________________________________________________________________________________________3YA__"
    "______fwCIAP__kQD_______________________________-aAP__________________________________________"
    "__________________-lAKsA______________________________________________________________________"
    "______________________________________________________________________________________________"
    "______________________________________________________________________________________________"
    "______________________________________________________________________________________________"
    "________________________________sQD___________________________________________________________"
    "______________________________________________________________________________________________"
    "_________7oADQENABtbSBtbMkoAG1tLABtbSgAbWyVpJXAxJWRHABtbJWklcDElZDslcDIlZEgAG1tIABtbPzI1bAAIAB"
    "tbPzI1aAAbW0MAG1tBABtbMW0AG1s_MTA0OWgAG1s3bQAbWyVwMSVkWAAbKEIbW20AG1s_MTA0OWwAG1slcDElZEIAG1sl"
    "cDElZEQAG1slcDElZEMAG1slcDElZEEAG1slaSVwMSVkZAAbWz83aAAbWz83bAAbWzM5OzQ5bQAbWyU_JXAxJXs4fSU8JX"
    "QzJXAxJWQlZTM4OzI7JXAxJXs2NTUzNn0lLyVkOyVwMSV7MjU2fSUvJXsyNTV9JSYlZDslcDElezI1NX0lJiVkJTttABtb"
    "JT8lcDElezh9JTwldDQlcDElZCVlNDg7MjslcDElezY1NTM2fSUvJWQ7JXAxJXsyNTZ9JS8lezI1NX0lJiVkOyVwMSV7Mj"
    "U1fSUmJWQlO20AAgAAAAAAAgAHAAEBAAADAEFYAFJHQgA=";
