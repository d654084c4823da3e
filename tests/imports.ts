import ts from 'typescript';

/** A name of a file or package as an import gives it, and the line (from 1) where it stands. */
export type Import = { specifier: string; line: number };

/**
 * Everything that a source imports: static, dynamic and type-only imports, exports from elsewhere,
 * types written as `import('…')` and the patterns of `import.meta.glob`.
 * @param path decides how it is read; of a Svelte file the scripts
 */
export function importsOf(path: string, source: string): Import[] {
	const script = path.endsWith('.svelte') ? scriptsOf(source) : source;
	const file = ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true);
	const found: Import[] = [];
	const visit = (node: ts.Node): void => {
		for (const text of specifiers(node)) {
			const { line } = file.getLineAndCharacterOfPosition(text.getStart());
			found.push({ specifier: text.text, line: line + 1 });
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

function specifiers(node: ts.Node): ts.StringLiteralLike[] {
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
		return literals(node.moduleSpecifier);
	}
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
		return literals(node.argument.literal);
	}
	if (ts.isCallExpression(node)) {
		const called = node.expression;
		const imports =
			called.kind === ts.SyntaxKind.ImportKeyword || called.getText() === 'import.meta.glob';
		return imports ? literals(node.arguments[0]) : [];
	}
	return [];
}

function literals(node: ts.Node | undefined): ts.StringLiteralLike[] {
	if (node === undefined) return [];
	if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literals);
	return ts.isStringLiteralLike(node) ? [node] : [];
}

/** The scripts of a Svelte file on the lines where they stand; all else is blank. */
function scriptsOf(source: string): string {
	const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
	let script = '';
	let end = 0;
	for (const match of source.matchAll(/(<script\b[^>]*>)([^]*?)<\/script>/g)) {
		const start = match.index + (match[1]?.length ?? 0);
		const body = match[2] ?? '';
		script += blank(source.slice(end, start)) + body;
		end = start + body.length;
	}
	return script + blank(source.slice(end));
}
