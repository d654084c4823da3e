/**
 * First names that are common among people in Flanders, of several origins; those that are also
 * everyday words stay out. A mask only proposes, so the list need not be complete.
 */
export const firstNames: readonly string[] =
	`Abdel Abdelkader Abdullah Achmed Adam Ahmad Ahmed Aicha Aisha Alexander Ali Amina Amir Anastasia
	Andreas Andrei Anja Anke Ann Anna Anneleen Annelies Annick Anouk Arne Arthur Aya Aylin Ayşe Bart
	Bilal Birgit Bram Brecht Britt Carine Caroline Charlotte Chris Christophe Cindy Daan Daniela David
	Debby Dieter Dimitri Dirk Dragan Ebru Eddy Elena Elif Elise Ella Els Emine Emma Eric Erik
	Eveline Fatima Fatma Femke Filip Frank Frederik Freddy Geert Gert Ghislaine Giovanni Giulia Goran
	Greet Griet Guido Gunther Guy Hanne Hans Hasan Hassan Hatice Heidi Hilde Hüseyin Ibrahim Ilse Imane
	Inge Ingrid Ioana Irina Isabelle Ivan Jana Jasmien Jasper Jean Jef Jelle Jeroen Joke Jolien Joris
	Josephine Jozef Julie Kaat Karel Karim Katrien Katrijn Kevin Khadija Khalid Kim Koen Kristel Kristien
	Kristof Krzysztof Lars Laura Leila Lena Lien Liesbet Lieve Lisa Lore Lotte Louise Lucas Lukas
	Luna Lut Magda Mahmoud Malika Marc Maria Marie Mariam Marijke Marleen Martine Maryam Mathias Matteo
	Maxim Mehmet Merve Mia Michiel Mieke Mihai Mohamed Mohammed Monique Murat Mustafa Nadia Nathalie Nele
	Nicole Nikolay Nina Noah Noor Nora Oleksandr Olena Oksana Omar Osman Patrick Paul Peter Petra Pieter
	Piet Rachid Raf Rania Rik Rita Robbe Roger Ronny Rosa Ruben Rudy Said Salma Samira Sander Sandra Sara
	Sarah Serhii Sien Simon Sofia Sofie Stefaan Stefan Steven Stijn Suzanne Svetlana Sven Tamara Tatiana
	Tine Tinne Tom Tomasz Tuur Veerle Vera Viktor Vincent Walter Ward Wendy Willem Wim Wout Yasmina
	Yassin Youssef Yusuf Yvonne Zahra Zeynep`.split(/\s+/);
